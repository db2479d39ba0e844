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
   * @param last its outcome; where it is that of a run before, to the nanosecond or without a run
   *     of its own, the test did not come to run again, or that run was cut off
   * @param ran whether a run of its own brought that
   */
  List<Attempt> close(String test, Attempt last, boolean ran) {
    @Nullable List<Attempt> runs = attempts.remove(test);
    if (runs == null) {
      return List.of(last);
    }
    if (runs.stream().anyMatch(run -> isToldAgain(run, last, ran))) {
      last.output().release();
    } else {
      runs.add(last);
    }
    return runs;
  }

  private static boolean isToldAgain(Attempt run, Attempt last, boolean ran) {
    boolean asLong = run.duration().equals(last.duration()) && !last.duration().isZero();
    return (asLong || !ran) && run.outcome().equals(last.outcome());
  }
}
