package dev.volley.zoo.report;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.report.ReportSettings;
import dev.volley.report.SurefireReports;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the reports of a run from its event log: first argument the log, second the directory. */
public final class ReplayMain {

  private ReplayMain() {}

  /** Runs in a JVM that has seen nothing of the run. */
  public static void main(String[] args) {
    Path reports = Path.of(args[1]);
    ReportSettings settings =
        new ReportSettings(reports, reports.resolveSibling("replay-spill"), false);
    try (JournalReader reader = JournalReader.open(Path.of(args[0]));
        SurefireReports reporter = SurefireReports.of(settings, new SilentConsole())) {
      for (Optional<RunEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
        reporter.accept(next.get());
      }
    }
  }
}
