package dev.volley.run;

import java.time.Duration;
import java.util.Locale;

/** Says durations as people do. */
final class Span {
  private Span() {}

  /** As in "300 ms", "1.5 s", "30 s", "5 min", "1 h 30 min". */
  static String inWords(Duration time) {
    long millis = time.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return millis % 1000 == 0
          ? millis / 1000 + " s"
          : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    long seconds = Math.round(millis / 1000.0);
    return seconds < 3600
        ? two(seconds / 60, "min", seconds % 60, "s")
        : two(seconds / 3600, "h", seconds % 3600 / 60, "min");
  }

  private static String two(long first, String unit, long second, String part) {
    return first + " " + unit + (second == 0 ? "" : " " + second + " " + part);
  }
}
