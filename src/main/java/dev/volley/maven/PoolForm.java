package dev.volley.maven;

import dev.volley.run.Retries;
import dev.volley.run.RunRequest.Pool;
import dev.volley.run.Upkeep;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.StrategyName;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters that say how many workers there are, how they start and how they are fed, as the
 * user gave them.
 *
 * @param workers how many workers there are
 * @param archives {@code archives}
 * @param scheduling what runs when and where
 * @param deaths how many workers may die
 * @param time how long something may run
 * @param upkeep how long they live, and what each has for itself
 * @param stops when the run ends early or is repeated
 * @param retries what runs again when it fails
 */
record PoolForm(
    WorkersForm workers,
    ArchiveForm archives,
    SchedulingForm scheduling,
    DeathsForm deaths,
    TimeForm time,
    UpkeepForm upkeep,
    StopsForm stops,
    RetriesForm retries) {

  /**
   * Reads them. Inside Maven nothing can be done for a worker's JVM; a debugger that every worker
   * waits for can be there for one at a time, so it leaves no room for spares.
   *
   * @param debugged whether workers wait for a debugger: there is but one then
   * @param cores of this machine
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Pool pool(boolean debugged, int cores) {
    Workers parsed = workers.read(cores);
    Upkeep asked = upkeep.upkeep();
    if (asked.isolation() == Isolation.METHOD
        && scheduling.strategy().strip().equals(StrategyName.EACH.inWords())) {
      throw new IllegalArgumentException(
          "isolate 'method' (parameter 'isolate', property 'volley.isolate') cannot be had under"
              + " strategy 'each', which runs whole classes. Allowed beside it: none, class.");
    }
    return pool(parsed, debugged, asked).withDeaths(deaths.limits());
  }

  /**
   * Reads what runs again. Inside Maven no JVM is fresh, so nobody could tell there what a failure
   * depends on.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  Retries wantedRetries(Pool pool) {
    Retries wanted = retries.wanted();
    return pool.insideMaven() ? wanted.withoutSearch() : wanted;
  }

  /** Names what has no effect where tests run inside Maven's own JVM. */
  List<String> withoutEffectInsideMaven() {
    List<String> names = new ArrayList<>(upkeep.withoutEffectInsideMaven());
    if (retries.findPolluters()) {
      names.add("findPolluters");
    }
    return names;
  }

  private static Pool pool(Workers parsed, boolean debugged, Upkeep asked) {
    if (parsed.insideMaven()) {
      return new Pool(1, true);
    }
    return debugged
        ? new Pool(1, false).kept(asked.withoutSpares())
        : new Pool(parsed.count(), false, parsed.auto()).kept(asked);
  }
}
