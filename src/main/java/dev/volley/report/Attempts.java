package dev.volley.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs of tests that were not their last, until these come. Used on the reporter thread alone. */
final class Attempts {
  private final Map<String, List<Attempt>> attempts = new HashMap<>();

  /**
   * Keeps one.
   *
   * @param test what names the test in its lane
   */
  void add(String test, Attempt attempt) {
    attempts.computeIfAbsent(test, absent -> new ArrayList<>()).add(attempt);
  }

  /**
   * Takes out all runs of a test that has ended for good, the first first.
   *
   * @param last its outcome
   * @param ran whether a run of its own brought that; else, where it is the outcome of the run
   *     before, the test was to run again and did not come to it
   */
  List<Attempt> close(String test, Attempt last, boolean ran) {
    @Nullable List<Attempt> runs = attempts.remove(test);
    if (runs == null) {
      return List.of(last);
    }
    if (!ran && runs.get(runs.size() - 1).outcome().equals(last.outcome())) {
      last.output().release();
    } else {
      runs.add(last);
    }
    return runs;
  }
}
