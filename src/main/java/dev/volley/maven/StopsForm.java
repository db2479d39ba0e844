package dev.volley.maven;

import dev.volley.run.Passes;
import dev.volley.run.Stops;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that end a run early or repeat it, as the user gave them.
 *
 * @param skipAfterFailureCount {@code skipAfterFailureCount}
 * @param untilFailure {@code untilFailure}
 * @param stress {@code stress}
 */
record StopsForm(
    int skipAfterFailureCount, @Nullable String untilFailure, @Nullable String stress) {
  private static final int ANY = Integer.MAX_VALUE;

  /** Nothing of it. */
  static final StopsForm NONE = new StopsForm(0, null, null);

  /** What a Mojo was given, and {@code skipAfterFailureCount}. */
  static StopsForm of(StopsMojo mojo, int skipAfterFailureCount) {
    return new StopsForm(skipAfterFailureCount, mojo.untilFailure, mojo.stress);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Stops stops() {
    return new Stops(skipAfterFailureCount, passes());
  }

  private Passes passes() {
    Optional<String> until = said(untilFailure).filter(text -> !text.equals("false"));
    Optional<String> repeated = said(stress);
    if (until.isEmpty() && repeated.isEmpty()) {
      return Passes.ONE;
    }
    Optional<Duration> within = repeated.flatMap(StopsForm::within);
    int most =
        Math.min(
            until.filter(text -> !text.equals("true")).map(StopsForm::mostUntilFailure).orElse(ANY),
            repeated
                .filter(text -> within.isEmpty())
                .map(text -> count("stress", text, "10", "or a duration such as 90s, 10m or 2h"))
                .orElse(ANY));
    return new Passes(most == ANY ? 0 : most, within, until.isPresent());
  }

  /** A duration has a unit: a bare number counts passes. */
  private static Optional<Duration> within(String text) {
    return text.matches("\\d+")
        ? Optional.empty()
        : Durations.find(text).filter(given -> !given.isZero());
  }

  private static int mostUntilFailure(String text) {
    return count("untilFailure", text, "50", "or true for no bound");
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(each -> each.strip().toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty());
  }

  private static int count(String parameter, String text, String example, String orElse) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          parameter
              + " is '"
              + text
              + "'. It is a number of passes from 1 on, such as "
              + example
              + ", "
              + orElse
              + ".");
    }
    return Integer.parseInt(text);
  }
}
