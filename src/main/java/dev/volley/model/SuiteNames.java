package dev.volley.model;

import java.util.HashMap;
import java.util.Map;

/**
 * What suites are called in one run: where every lane runs everything, each has suites of its own,
 * as in {@code FooTest(w1)}, the form of Surefire's {@code reportNameSuffix}. The lane of a worker
 * is known from what it was given. Used on one thread: the session and the reports have one each.
 */
public final class SuiteNames {
  private final Map<WorkerId, Integer> lanes = new HashMap<>();

  /** Notes that a worker was given a unit. */
  public void assigned(WorkerId worker, Unit unit) {
    if (unit.lane() != 0) {
      lanes.put(worker, unit.lane());
    }
  }

  /** What follows the names of what this worker runs; empty where it has no lane. */
  public String suffix(WorkerId worker) {
    return suffix(lanes.getOrDefault(worker, 0));
  }

  /** The name of the suite that a node on this worker is reported in. */
  public String of(WorkerId worker, TestNode node) {
    return node.suite() + suffix(worker);
  }

  /** The name of a suite in a lane; as it is where that is 0. */
  public static String inLane(int lane, String suite) {
    return suite + suffix(lane);
  }

  private static String suffix(int lane) {
    return lane == 0 ? "" : "(w" + lane + ")";
  }
}
