package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.schedule.WorkerLimit;
import java.util.HashSet;
import java.util.Set;

/** What a worker has run in its life. Session thread. */
final class Wear {
  private final Set<String> classes = new HashSet<>();
  private long tests;
  private int heapPercent;
  private boolean worn;

  /** Counts a test or a class that has ended. */
  void count(TestNode node) {
    tests += node.isTest() ? 1 : 0;
    if (node.isTest() || node.isClass()) {
      classes.add(node.suite());
    }
  }

  /** Notes how much of its heap is in use, percent. */
  void heap(int percent) {
    heapPercent = percent;
  }

  /** Notes that it is to end after what it runs now. */
  void wearOut() {
    worn = true;
  }

  /** How near it has come to its end: 1 where that is reached. */
  double of(WorkerLimit limit) {
    return worn ? 1 : limit.wear(tests, classes.size(), heapPercent);
  }
}
