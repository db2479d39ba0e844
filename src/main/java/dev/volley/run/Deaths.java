package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts deaths and says when to stop: how many workers are replaced, when workers die one after
 * another without a result or a culprit in between, and how often a test that ended its JVM is run
 * again. Session thread.
 */
final class Deaths {
  /** As many as four for each worker of the run, where the user says nothing. */
  static final int REPLACEMENTS_PER_WORKER = 4;

  private final DeathLimits limits;
  private int mostReplacements;
  private final int mostFruitless;
  private final Map<String, Integer> reruns = new HashMap<>();
  private int replacements;
  private int fruitless;

  /**
   * Nobody has died.
   *
   * @param workers of the run
   */
  Deaths(int workers, DeathLimits limits) {
    this.limits = limits;
    this.mostReplacements = limits.maxRestarts().orElse(REPLACEMENTS_PER_WORKER * workers);
    this.mostFruitless = limits.maxConsecutiveCrashes().orElse(2 + workers);
  }

  /** Notes that a test or container got an outcome, or a death its culprit. */
  void progress() {
    fruitless = 0;
  }

  /** Notes a death after which nothing is known better than before. */
  void fruitless() {
    fruitless++;
  }

  /** Whether another worker may take a dead one's place. */
  boolean mayReplace() {
    return replacements < mostReplacements && fruitless < mostFruitless;
  }

  /** Notes a death of Volley's own doing: somebody may take its place besides. */
  void excused() {
    mostReplacements++;
  }

  /** Whether workers do not die one after another without a result in between. */
  boolean isFruitful() {
    return fruitless < mostFruitless;
  }

  void replaced() {
    replacements++;
  }

  /**
   * Asks whether a test that ended its JVM may run again, and counts that; returns which time it
   * is, from 1, or 0 where it may not.
   *
   * @param unit in which it ran: under {@code each}, every worker's own
   */
  int rerun(Unit unit, TestNode test) {
    int time = reruns.merge(unit.lane() + " " + test.uniqueId(), 1, Integer::sum);
    return time <= limits.rerunCrashes() ? time : 0;
  }

  /** Notes that all runs once more: tests that ended their JVM may run again as often as before. */
  void passStarted() {
    reruns.clear();
  }

  /** How often a test that ended its JVM may run again. */
  int mostReruns() {
    return limits.rerunCrashes();
  }

  /** Why what is left does not run. */
  String reason() {
    if (mayReplace()) {
      return "no worker was left that it could have gone to";
    }
    if (fruitless >= mostFruitless) {
      return fruitless
          + " workers died one after another without a result in between, the most that is put up"
          + " with (maxConsecutiveCrashes)";
    }
    String byDefault =
        limits.maxRestarts().isPresent()
            ? ""
            : ", by default " + REPLACEMENTS_PER_WORKER + " for each worker";
    return "workers were replaced "
        + replacements
        + " times, the most that is allowed (maxRestarts"
        + byDefault
        + ")";
  }
}
