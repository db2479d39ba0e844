package dev.volley.maven;

import dev.volley.run.RunRequest.Pool;
import dev.volley.run.Scheduling;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;

/**
 * The parameters that say how many workers there are and how they are fed, as the user gave them.
 *
 * @param workers {@code workers}
 * @param strategy {@code strategy}
 * @param unit {@code unit}
 */
record PoolForm(String workers, String strategy, String unit) {

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

  /**
   * Reads what decides which test runs when and where.
   *
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Scheduling scheduling() {
    return Scheduling.plain(StrategyName.parse(strategy.strip()), UnitName.parse(unit.strip()));
  }
}
