package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.schedule.TestSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which tests run again when they fail.
 *
 * @param rules the first whose tests contain a test speaks for it
 * @param mostShare what share of all tests may fail for any to run again, from 0 to 1
 * @param findPolluters whether a test that failed and passed alone is run after those that ran
 *     before it on its worker, to find the one that it fails by
 */
public record Retries(List<Rule> rules, double mostShare, boolean findPolluters) {
  /** No test runs again. */
  public static final Retries NONE = new Retries(List.of(), 1, false);

  /** Copies the list. */
  public Retries {
    rules = List.copyOf(rules);
  }

  /** Where a test runs again; always after everything else. */
  public enum Where {
    /** On the worker on which it failed, where that still lives. */
    SAME,
    /** On a worker that has run nothing, while nothing else runs. */
    FRESH,
    /** On any worker, while nothing else runs. */
    ALONE
  }

  /**
   * How tests run again.
   *
   * @param tests which; empty for all
   * @param times how often at most, from 1 on
   * @param where on which worker
   * @param delay how long after everything else has ended
   * @param flakyFails whether the build fails where one of them passes only when run again
   */
  public record Rule(
      Optional<TestSet> tests, int times, Where where, Duration delay, boolean flakyFails) {
    private boolean speaksFor(TestNode node) {
      return tests.map(set -> containsOrAbove(set, node)).orElse(true);
    }

    private static boolean containsOrAbove(TestSet set, TestNode node) {
      return set.contains(node)
          || node.parent().filter(parent -> containsOrAbove(set, parent)).isPresent();
    }
  }

  /** Surefire's {@code rerunFailingTestsCount}: every test, on its worker. */
  public static Rule plain(int times) {
    return new Rule(Optional.empty(), times, Where.SAME, Duration.ZERO, false);
  }

  /** The same, where nobody looks for what a failure depends on. */
  public Retries withoutSearch() {
    return new Retries(rules, mostShare, false);
  }

  /** The rule that speaks for a test or container. */
  Optional<Rule> rule(TestNode node) {
    return rules.stream().filter(rule -> rule.speaksFor(node)).findFirst();
  }
}
