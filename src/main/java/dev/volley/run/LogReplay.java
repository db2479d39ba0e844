package dev.volley.run;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import dev.volley.report.SurefireReports;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes the reports of a run again, from its event log alone, and judges it as the run was judged.
 * On the Mojo's thread; nothing runs but this.
 *
 * <p>Of a log that is cut off, since the build or the machine died, or damaged, it reports all that
 * had finished where it is whole; the result's problem then names what had begun and not ended.
 */
public final class LogReplay {
  private final Console console;
  private final Unfinished unfinished = new Unfinished();
  private final List<String> problems = new ArrayList<>();
  private final FewProblems unwritten = new FewProblems();
  private boolean cancelled;
  private boolean red;

  private LogReplay(Console console) {
    this.console = console;
  }

  /**
   * Replays a log.
   *
   * @param log of one run
   * @param settings where reports go
   * @param console where people read along
   * @throws UncheckedIOException where the reports directory cannot be made or written; its message
   *     is for the user
   */
  public static RunResult replay(Path log, ReportSettings settings, Console console) {
    try (JournalReader reader = JournalReader.open(log);
        SurefireReports reports = SurefireReports.of(settings, console)) {
      return new LogReplay(console).run(log, reader, reports);
    }
  }

  /**
   * Puts logs in the order in which their runs began, so that of a class that several ran the
   * latest report stays; before them come those that do not say when.
   */
  public static List<Path> inOrder(Collection<Path> logs) {
    return logs.stream().sorted(Comparator.comparing(LogReplay::began)).toList();
  }

  private static Instant began(Path log) {
    try {
      return LogHeading.of(log).run().at();
    } catch (UncheckedIOException | IllegalArgumentException unknown) {
      // Who replays it says what is wrong with it.
      return Instant.MIN;
    }
  }

  private RunResult run(Path log, JournalReader reader, SurefireReports reports) {
    console.info("Reports of run " + reader.runId() + " again, from " + log + ".");
    boolean ended = false;
    try {
      for (Optional<RunEvent> at = reader.next(); at.isPresent(); at = reader.next()) {
        ended |= take(at.get());
        report(reports, at.get());
      }
    } catch (UncheckedIOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    if (!ended) {
      unfinished.lastFailures().forEach(failure -> report(reports, failure));
      report(reports, new RunEvent.RunFinished(Instant.now(), false));
      problems.add(
          "The event log "
              + log
              + " has no end: its run or its machine died, or the file was cut off. What had"
              + " finished is in the reports. "
              + unfinished.inWords());
    }
    problems.addAll(unwritten.inWords());
    return new RunResult(
        reports.summary(),
        red || reports.summary().failures() + reports.summary().errors() > 0,
        cancelled,
        problems.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", problems)));
  }

  /** Answers whether it was the end of the run. */
  private boolean take(RunEvent event) {
    unfinished.take(event);
    if (event instanceof RunEvent.RunFinished end) {
      cancelled = end.cancelled();
      red = end.red();
      problems.addAll(end.problems());
      return true;
    }
    return false;
  }

  /** A report that cannot be written keeps none of the others from being written. */
  private void report(SurefireReports reports, RunEvent event) {
    try {
      reports.accept(event);
    } catch (UncheckedIOException e) {
      unwritten.add(String.valueOf(e.getMessage()));
    }
  }
}
