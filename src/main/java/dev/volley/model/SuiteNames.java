package dev.volley.model;

import java.util.HashMap;
import java.util.Map;

/**
 * What suites are called in one run: where every lane runs everything, each has suites of its own,
 * as in {@code FooTest(w1)}, the form of Surefire's {@code reportNameSuffix}. The lane of a worker
 * is known from what it was given. Where everything runs several times, each pass has suites of its
 * own as well, as in {@code FooTest(p2)}. Used on one thread: the session and the reports have one
 * each.
 */
public final class SuiteNames {
  private final Map<WorkerId, Integer> lanes = new HashMap<>();
  private String pass = "";

  /** Notes that a pass begins, from 1: what ends from here on is of it. */
  public void passStarted(int number) {
    pass = "(p" + number + ")";
  }

  /** Notes that a worker was given a unit. */
  public void assigned(WorkerId worker, Unit unit) {
    if (unit.lane() != 0) {
      lanes.put(worker, unit.lane());
    }
  }

  /** What follows the names of what this worker runs; empty where it has no lane and no pass. */
  public String suffix(WorkerId worker) {
    return suffix(lanes.getOrDefault(worker, 0));
  }

  /** The name of the suite that a node on this worker is reported in. */
  public String of(WorkerId worker, TestNode node) {
    return node.suite() + suffix(worker);
  }

  /** The name of a suite in a lane; without one where that is 0. */
  public String inLane(int lane, String suite) {
    return suite + suffix(lane);
  }

  private String suffix(int lane) {
    return lane == 0 ? pass : "(w" + lane + ")" + pass;
  }
}
