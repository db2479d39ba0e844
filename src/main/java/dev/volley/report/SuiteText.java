package dev.volley.report;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lines that the console and the text files share, in Surefire's shapes ({@code TestSetStats}). */
final class SuiteText {

  private SuiteText() {}

  /** {@code Tests run: 3, Failures: 1, Errors: 0, Skipped: 0}. */
  static String counts(RunSummary counts) {
    return "Tests run: "
        + counts.tests()
        + ", Failures: "
        + counts.failures()
        + ", Errors: "
        + counts.errors()
        + ", Skipped: "
        + counts.skipped()
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

  /**
   * What is told of a result below its suite's counts; empty where nothing is. Ends with a line
   * break where the result is red.
   *
   * @param problem asked where the result is red
   */
  static Optional<String> told(
      TestResult result, ReportSettings.Text.Format format, Supplier<Optional<Problem>> problem) {
    Verdict verdict = Verdict.of(result.verdict());
    return switch (format) {
      case NONE -> Optional.empty();
      case BRIEF, PLAIN ->
          verdict.isRed()
              ? problem.get().map(known -> trouble(result, known))
              : format == ReportSettings.Text.Format.BRIEF
                  ? Optional.empty()
                  : Optional.of(harmless(result, verdict));
    };
  }

  private static String harmless(TestResult result, Verdict verdict) {
    return verdict == Verdict.SKIPPED ? result.names().full() + " skipped" : timed(result);
  }

  private static String timed(TestResult result) {
    return result.names().full() + " -- Time elapsed: " + Seconds.people(result.told().duration());
  }

  /** A red result with everything that is known of it; ends with a line break. */
  static String trouble(TestResult result, Problem problem) {
    String text = problem.text().isEmpty() ? problem.message() + "\n" : problem.text();
    return timed(result) + " <<< " + Verdict.of(result.verdict()) + "!\n" + text;
  }

  /** Whether any of the counted results makes the build fail. */
  static boolean isRed(RunSummary counts) {
    return counts.failures() + counts.errors() > 0;
  }
}
