package dev.volley.maven;

import dev.volley.run.Retries;
import dev.volley.run.Retries.Rule;
import dev.volley.run.Retries.Where;
import dev.volley.schedule.TestSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that run failed tests again, as the user gave them.
 *
 * @param rerunFailingTestsCount {@code rerunFailingTestsCount}
 * @param retries {@code retries}
 * @param share {@code retryShare}
 * @param failOnFlakeCount {@code failOnFlakeCount}
 * @param findPolluters {@code findPolluters}
 */
record RetriesForm(
    int rerunFailingTestsCount,
    List<Retry> retries,
    String share,
    int failOnFlakeCount,
    boolean findPolluters) {
  /** Nothing. */
  static final RetriesForm NONE = new RetriesForm(0, List.of(), "100%", 0, false);

  private static final Map<String, Where> PLACES =
      Map.of("same", Where.SAME, "fresh", Where.FRESH, "alone", Where.ALONE);
  private static final Map<String, Boolean> FLAKY = Map.of("passes", false, "fails", true);

  /** What a Mojo was given, and what has another property in each goal. */
  static RetriesForm of(StopsMojo mojo, int rerunFailingTestsCount, int failOnFlakeCount) {
    return new RetriesForm(
        rerunFailingTestsCount,
        mojo.retries,
        mojo.retryShare,
        failOnFlakeCount,
        mojo.findPolluters);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Retries wanted() {
    if (rerunFailingTestsCount < 0) {
      throw new IllegalArgumentException(
          "Parameter \"rerunFailingTestsCount\" should not be negative. It is "
              + rerunFailingTestsCount
              + "; it says how often a failed test runs again at most; 0 for never.");
    }
    Verdict.refuseNegative(failOnFlakeCount);
    List<Rule> rules = new ArrayList<>();
    retries.forEach(each -> rules.add(rule(each)));
    if (rerunFailingTestsCount > 0) {
      rules.add(Retries.plain(rerunFailingTestsCount));
    }
    if (failOnFlakeCount > 0 && rules.isEmpty()) {
      throw new IllegalArgumentException(
          "\"failOnFlakeCount\" requires rerunFailingTestsCount to be at least 1. So do retries:"
              + " without either no test is known to be flaky.");
    }
    return new Retries(rules, mostShare(), findPolluters);
  }

  private double mostShare() {
    String text = share.strip();
    if (!text.matches("\\d{1,3}\\s*%") || number(text) > 100) {
      throw new IllegalArgumentException(
          "retryShare is '"
              + share
              + "'. It is the share of tests up to which failed ones run again: 0% to 100%.");
    }
    return number(text) / 100.0;
  }

  private static int number(String percentage) {
    return Integer.parseInt(percentage.substring(0, percentage.indexOf('%')).strip());
  }

  private static Rule rule(Retry retry) {
    String of = retry.tests == null ? "all tests" : "the tests '" + retry.tests + "'";
    return new Rule(
        Optional.ofNullable(retry.tests).map(RetriesForm::tests),
        times(of, retry.times),
        oneOf("where", of, said(retry.where).orElse("same"), PLACES, "same, fresh, alone"),
        delay(of, retry.delay),
        oneOf("flaky", of, said(retry.flaky).orElse("passes"), FLAKY, "passes, fails"));
  }

  private static TestSet tests(String text) {
    try {
      return TestSet.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("<tests> in 'retries': " + e.getMessage(), e);
    }
  }

  private static int times(String of, @Nullable String text) {
    String given = said(text).orElse("1");
    if (!given.matches("[1-9]\\d{0,2}")) {
      throw wrong("times", of, given, "a whole number from 1 to 999");
    }
    return Integer.parseInt(given);
  }

  private static Duration delay(String of, @Nullable String text) {
    String given = said(text).orElse("0s");
    return Durations.find(given)
        .orElseThrow(() -> wrong("delay", of, given, "a duration such as 500ms, 5s or 1m30s"));
  }

  private static <T> T oneOf(
      String element, String of, String given, Map<String, T> values, String allowed) {
    return Optional.ofNullable(values.get(given))
        .orElseThrow(() -> wrong(element, of, given, allowed));
  }

  private static IllegalArgumentException wrong(
      String element, String of, String given, String allowed) {
    return new IllegalArgumentException(
        "<"
            + element
            + "> of "
            + of
            + " in 'retries' is '"
            + given
            + "'. Allowed: "
            + allowed
            + ".");
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(each -> each.strip().toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty());
  }
}
