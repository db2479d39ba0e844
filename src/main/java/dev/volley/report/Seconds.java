package dev.volley.report;

import java.time.Duration;
import java.util.Locale;

/** Durations as Surefire writes them. Milliseconds are cut, not rounded. */
final class Seconds {

  private Seconds() {}

  /** For the XML: seconds with up to three decimals and at least one, as in {@code 0.012}. */
  static String xml(Duration duration) {
    // Once for every test: a format costs as much as all the rest of its element.
    int millis = duration.toMillisPart();
    StringBuilder text = new StringBuilder();
    text.append(duration.toSeconds()).append(millis < 10 ? ".00" : millis < 100 ? ".0" : ".");
    text.append(millis);
    while (text.charAt(text.length() - 1) == '0' && text.charAt(text.length() - 2) != '.') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  /**
   * For people: about four digits and the unit, as in {@code 0.045 s} and {@code 12.35 s}.
   *
   * @see <a href="https://github.com/apache/maven-surefire">WrappedReportEntry, whose format the
   *     report plugin reads</a>
   */
  static String people(Duration duration) {
    double seconds = duration.toSeconds() + duration.toMillisPart() / 1000.0;
    if (seconds == 0) {
      return "0 s";
    }
    int decimals = seconds < 10 ? 3 : seconds < 100 ? 2 : seconds < 1000 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f s", seconds);
  }
}
