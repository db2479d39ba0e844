package dev.volley.maven;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as users write them. */
final class Durations {
  private static final Pattern SHORT =
      Pattern.compile("(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  private Durations() {}

  /**
   * Reads a number of seconds, {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 1h30m},
   * or what {@code java.time.Duration} reads.
   *
   * @param what is to be read, to stand at the beginning of a sentence
   * @throws IllegalArgumentException for anything else, and for what is below zero or above a year;
   *     in words for the user
   */
  static Duration parse(String text, String what) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    what
                        + " is '"
                        + text.strip()
                        + "', which is no duration. Allowed: seconds, as in 30, or with units, as"
                        + " in 500ms, 30s, 5m, 1h30m or PT30S; at most a year; 0 for no limit."));
  }

  /** The same; empty for what {@link #parse} refuses. */
  static Optional<Duration> find(String text) {
    try {
      return Optional.of(read(text.strip().toLowerCase(Locale.ROOT)))
          .filter(read -> !read.isNegative() && read.compareTo(Duration.ofDays(365)) <= 0);
    } catch (DateTimeException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  private static Duration read(String given) {
    if (given.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(given));
    }
    Matcher parts = SHORT.matcher(given);
    if (!given.isEmpty() && parts.matches()) {
      return Duration.ofHours(number(parts, 1))
          .plusMinutes(number(parts, 2))
          .plusSeconds(number(parts, 3))
          .plusMillis(number(parts, 4));
    }
    return Duration.parse(given);
  }

  private static long number(Matcher parts, int group) {
    String text = parts.group(group);
    return text == null ? 0 : Long.parseLong(text);
  }
}
