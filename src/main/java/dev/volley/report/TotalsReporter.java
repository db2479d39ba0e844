package dev.volley.report;

/** Counts the run. Used on the reporter thread alone. */
final class TotalsReporter implements TestReporter {
  private final Tally tally = new Tally();

  @Override
  public void testFinished(TestResult result) {
    tally.add(result);
  }

  /** The counts so far. */
  RunSummary summary() {
    return tally.counts();
  }
}
