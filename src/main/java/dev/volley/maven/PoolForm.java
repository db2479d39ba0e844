package dev.volley.maven;

import dev.volley.run.RunRequest.Pool;
import dev.volley.run.Upkeep;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.StrategyName;

/**
 * The parameters that say how many workers there are and how they are fed, as the user gave them.
 *
 * @param workers {@code workers}
 * @param scheduling what runs when and where
 * @param upkeep how long they live, and what each has for itself
 */
record PoolForm(String workers, SchedulingForm scheduling, UpkeepForm upkeep) {

  /** Workers that live as long as there is something to do. */
  PoolForm(String workers, SchedulingForm scheduling) {
    this(workers, scheduling, UpkeepForm.NONE);
  }

  /**
   * Reads them. Inside Maven nothing can be done for a worker's JVM; a debugger that every worker
   * waits for can be there for one at a time, so it leaves no room for spares.
   *
   * @param debugged whether workers wait for a debugger: there is but one then
   * @param cores of this machine
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Pool pool(boolean debugged, int cores) {
    Workers parsed = Workers.parse(workers, cores);
    Upkeep asked = upkeep.upkeep();
    if (asked.isolation() == Isolation.METHOD
        && scheduling.strategy().strip().equals(StrategyName.EACH.inWords())) {
      throw new IllegalArgumentException(
          "isolate 'method' (parameter 'isolate', property 'volley.isolate') cannot be had under"
              + " strategy 'each', which runs whole classes. Allowed beside it: none, class.");
    }
    if (parsed.insideMaven()) {
      return new Pool(1, true);
    }
    return debugged
        ? new Pool(1, false).kept(asked.withoutSpares())
        : new Pool(parsed.count(), false, parsed.auto()).kept(asked);
  }
}
