package dev.volley.report;

/**
 * The counts of a run, each test case of the reports once.
 *
 * @param tests all test cases
 * @param failures those that failed by an assertion
 * @param errors those that failed otherwise, crashed, or could not be run
 * @param skipped those that were skipped or aborted
 * @param flakes those that passed only when they were run again
 */
public record RunSummary(int tests, int failures, int errors, int skipped, int flakes) {

  /** The counts of a run in which nothing was run again. */
  public RunSummary(int tests, int failures, int errors, int skipped) {
    this(tests, failures, errors, skipped, 0);
  }

  /** The summary of a run in which nothing has happened yet. */
  public static final RunSummary EMPTY = new RunSummary(0, 0, 0, 0);

  /** The counts of this and another run together. */
  public RunSummary plus(RunSummary other) {
    return new RunSummary(
        tests + other.tests,
        failures + other.failures,
        errors + other.errors,
        skipped + other.skipped,
        flakes + other.flakes);
  }
}
