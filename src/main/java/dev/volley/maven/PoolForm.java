package dev.volley.maven;

import dev.volley.run.RunRequest.Pool;

/**
 * The parameters that say how many workers there are, how they start and how they are fed, as the
 * user gave them.
 *
 * @param workers {@code workers}
 * @param archives {@code archives}
 * @param scheduling what runs when and where
 */
record PoolForm(String workers, ArchiveForm archives, SchedulingForm scheduling) {

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
