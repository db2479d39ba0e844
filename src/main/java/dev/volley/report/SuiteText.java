package dev.volley.report;

import java.time.Duration;
import java.util.Locale;

/** Lines that the console and the text files share, in Surefire's shapes ({@code TestSetStats}). */
final class SuiteText {

  private SuiteText() {}

  /** {@code Tests run: 3, Failures: 1, Errors: 0, Skipped: 0}. */
  static String counts(RunSummary counts) {
    return String.format(
            Locale.ROOT,
            "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d",
            counts.tests(),
            counts.failures(),
            counts.errors(),
            counts.skipped())
        + (counts.flakes() > 0 ? ", Flakes: " + counts.flakes() : "");
  }

  /** The counts with the time they took, a mark where any is red, and the suite's name. */
  static String summary(RunSummary counts, Duration elapsed, String suite) {
    return counts(counts)
        + ", Time elapsed: "
        + Seconds.people(elapsed)
        + (isRed(counts) ? " <<< FAILURE!" : "")
        + " -- in "
        + suite;
  }

  /** A red result with everything that is known of it; ends with a line break. */
  static String trouble(TestResult result, Problem problem) {
    String text = problem.text().isEmpty() ? problem.message() + "\n" : problem.text();
    return result.names().full()
        + " -- Time elapsed: "
        + Seconds.people(result.duration())
        + " <<< "
        + Verdict.of(result.verdict())
        + "!\n"
        + text;
  }

  /** Whether any of the counted results makes the build fail. */
  static boolean isRed(RunSummary counts) {
    return counts.failures() + counts.errors() > 0;
  }
}
