package dev.volley.maven;

import dev.volley.run.TimeLimits;
import dev.volley.schedule.TestSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long something may run, as the user gave it.
 *
 * @param slow {@code slow}
 * @param testTimeout {@code testTimeout}
 * @param classTimeout {@code classTimeout}
 * @param runTimeout {@code runTimeout}
 * @param timeouts {@code timeouts}
 * @param surefire {@code forkedProcessTimeoutInSeconds}
 */
record TimeForm(
    @Nullable String slow,
    @Nullable String testTimeout,
    @Nullable String classTimeout,
    @Nullable String runTimeout,
    List<@Nullable Timeout> timeouts,
    int surefire) {
  /** Nothing. */
  static final TimeForm NONE = new TimeForm(null, null, null, null, List.of(), 0);

  /** Keeps the list as it is: Maven may put nulls into it. */
  TimeForm {
    timeouts = Collections.unmodifiableList(new ArrayList<>(timeouts));
  }

  /** What a Mojo was given, and {@code forkedProcessTimeoutInSeconds}. */
  static TimeForm of(TimeMojo mojo, int surefire) {
    return new TimeForm(
        mojo.slow, mojo.testTimeout, mojo.classTimeout, mojo.runTimeout, mojo.timeouts, surefire);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException where something cannot be; in words for the user
   */
  TimeLimits limits() {
    TimeLimits.Each all =
        new TimeLimits.Each(
            general("slow", slow),
            general("testTimeout", testTimeout),
            general("classTimeout", classTimeout));
    // As under Surefire, less than nothing is nothing.
    return new TimeLimits(
        all,
        timeouts.stream().map(TimeForm::rule).toList(),
        general("runTimeout", runTimeout),
        Duration.ofSeconds(Math.max(0, surefire)));
  }

  private static Duration general(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Duration.ZERO;
    }
    return Durations.parse(
        text, "'" + name + "' (parameter '" + name + "', property 'volley." + name + "')");
  }

  private static TimeLimits.ForSome rule(@Nullable Timeout rule) {
    if (rule == null || rule.tests == null || rule.tests.isBlank()) {
      throw new IllegalArgumentException(
          "An element of 'timeouts' says of no tests what it says: <tests> is missing or blank."
              + " Allowed: a tag, or a pattern of class names such as com.acme.*Test or"
              + " *IT#slow*.");
    }
    TestSet tests;
    try {
      tests = TestSet.parse(rule.tests);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("<tests> in 'timeouts': " + e.getMessage(), e);
    }
    Optional<Duration> slow = special("slow", rule.tests, rule.slow);
    Optional<Duration> test = special("testTimeout", rule.tests, rule.testTimeout);
    Optional<Duration> type = special("classTimeout", rule.tests, rule.classTimeout);
    Optional<Duration> run = special("runTimeout", rule.tests, rule.runTimeout);
    if (Stream.of(slow, test, type, run).allMatch(Optional::isEmpty)) {
      throw new IllegalArgumentException(
          "The element of 'timeouts' for the tests '"
              + rule.tests
              + "' says nothing. Allowed in it, besides <tests>: <slow>, <testTimeout>,"
              + " <classTimeout>, <runTimeout>.");
    }
    return new TimeLimits.ForSome(tests, slow, test, type, run);
  }

  private static Optional<Duration> special(String name, String tests, @Nullable String text) {
    return Optional.ofNullable(text)
        .filter(given -> !given.isBlank())
        .map(
            given ->
                Durations.parse(
                    given, "<" + name + "> of the tests '" + tests + "' in 'timeouts'"));
  }
}
