package dev.volley.report;

import dev.volley.model.RunEvent;

/**
 * Makes of a run what Surefire's users expect: XML and text files, the story on the console, the
 * counts.
 *
 * <p>Made, fed and closed on the reporter thread; the summary may be read by another thread once
 * that one has ended. What it does with an event depends on the events alone, so that the same
 * events from a journal make the same files.
 */
public final class SurefireReports implements Reporter, AutoCloseable {

  private final OutputSpool spool;
  private final TotalsReporter totals;
  private final ConfinedReporter confined;

  private SurefireReports(ReportSettings settings, ReportFiles files, Console console) {
    this.spool = new OutputSpool(settings.spillDirectory());
    this.totals = new TotalsReporter();
    this.confined =
        new ConfinedReporter(
            new SeveralReporters(
                totals,
                new ConsoleReporter(settings, console, spool),
                new FileReporter(settings, files, spool)),
            spool);
  }

  /**
   * Gets ready to report a run.
   *
   * @throws java.io.UncheckedIOException where the reports directory cannot be made or written; its
   *     message is for the user
   */
  public static SurefireReports of(ReportSettings settings, Console console) {
    return new SurefireReports(settings, ReportFiles.in(settings.reportsDirectory()), console);
  }

  /**
   * Takes the next event.
   *
   * @throws java.io.UncheckedIOException where a report could not be written or output not kept;
   *     its message is for the user. The event counts as taken, everything else that follows from
   *     it was done, and the next one may come
   */
  @Override
  public void accept(RunEvent event) {
    confined.accept(event);
  }

  /** The counts of all test cases told so far; they are the run's after {@code RunFinished}. */
  public RunSummary summary() {
    return totals.summary();
  }

  /**
   * Deletes what was spilled to disk.
   *
   * @throws java.io.UncheckedIOException where that cannot be done
   */
  @Override
  public void close() {
    spool.close();
  }
}
