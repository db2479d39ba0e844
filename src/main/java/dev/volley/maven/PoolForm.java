package dev.volley.maven;

import dev.volley.run.RunRequest.Pool;

/**
 * The parameters that say how many workers there are and how they are fed, as the user gave them.
 *
 * @param workers {@code workers}
 * @param scheduling what runs when and where
 * @param deaths how many workers may die
 * @param time how long something may run
 */
record PoolForm(String workers, SchedulingForm scheduling, DeathsForm deaths, TimeForm time) {

  /**
   * Reads them.
   *
   * @param debugged whether workers wait for a debugger: there is but one then
   * @param cores of this machine
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Pool pool(boolean debugged, int cores) {
    Workers parsed = Workers.parse(workers, cores);
    Pool pool =
        debugged
            ? new Pool(1, parsed.insideMaven())
            : new Pool(parsed.count(), parsed.insideMaven(), parsed.auto());
    return pool.withDeaths(deaths.limits());
  }
}
