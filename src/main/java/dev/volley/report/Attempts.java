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

  /** Takes out those of a test, the first first. */
  List<Attempt> take(String test) {
    @Nullable List<Attempt> taken = attempts.remove(test);
    return taken == null ? List.of() : taken;
  }
}
