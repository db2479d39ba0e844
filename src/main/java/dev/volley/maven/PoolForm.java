package dev.volley.maven;

import dev.volley.run.RunRequest.Pool;

/**
 * The parameters that say how many workers there are and how they are fed, as the user gave them.
 *
 * @param workers {@code workers}
 * @param scheduling what runs when and where
 * @param stops when the run ends early or is repeated
 * @param retries what runs again when it fails
 */
record PoolForm(String workers, SchedulingForm scheduling, StopsForm stops, RetriesForm retries) {

  /** Of a run that ends at its end. */
  PoolForm(String workers, SchedulingForm scheduling) {
    this(workers, scheduling, StopsForm.NONE, RetriesForm.NONE);
  }

  /**
   * Reads them.
   *
   * @param debugged whether workers wait for a debugger: there is but one then
   * @param cores of this machine
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Pool pool(boolean debugged, int cores) {
    Workers parsed = Workers.parse(workers, cores);
    return debugged
        ? new Pool(1, parsed.insideMaven())
        : new Pool(parsed.count(), parsed.insideMaven(), parsed.auto());
  }
}
