package dev.volley.run;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.model.RunEvent.OnWorker;
import dev.volley.model.RunEvent.RunFinished;
import dev.volley.model.RunEvent.RunStarted;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import dev.volley.report.RunSummary;
import dev.volley.report.SurefireReports;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes one set of reports of the event logs of several runs, such as the shards of one suite, and
 * judges them as if they had been one run. On the Mojo's thread; nothing runs but this.
 *
 * <p>Logs that do not belong together are refused before anything is written. What is missing of
 * those that do (a whole shard, the end of a log, what a session says it could not do) is a problem
 * of the result, after everything that is there was reported.
 */
public final class LogMerge {
  private static final int MOST_NAMED = 10;

  private final LogsTogether logs;
  private final Console console;
  private final SurefireReports reports;
  private final Set<String> problems = new LinkedHashSet<>();
  private final Map<String, Path> firstLogOfSuite = new HashMap<>();
  private final Set<String> twice = new TreeSet<>();
  private boolean red;

  private LogMerge(LogsTogether logs, SurefireReports reports, Console console) {
    this.logs = logs;
    this.reports = reports;
    this.console = console;
  }

  /**
   * Merges.
   *
   * @param files event logs, at least one
   * @param settings where reports go
   * @param console where people read along
   * @throws UncheckedIOException where the reports directory cannot be made or written; its message
   *     is for the user
   */
  public static RunResult merge(Collection<Path> files, ReportSettings settings, Console console) {
    List<String> unread = new ArrayList<>();
    List<LogHeading> headings = new ArrayList<>();
    for (Path file : files) {
      try {
        headings.add(LogHeading.of(file));
      } catch (UncheckedIOException | IllegalArgumentException e) {
        unread.add(String.valueOf(e.getMessage()));
      }
    }
    LogsTogether together = new LogsTogether(headings);
    Optional<String> refusal =
        headings.isEmpty() ? Optional.of(String.join("\n", unread)) : together.misfit();
    if (refusal.isPresent()) {
      return new RunResult(RunSummary.EMPTY, false, false, refusal);
    }
    try (SurefireReports reports = SurefireReports.of(settings, console)) {
      LogMerge merge = new LogMerge(together, reports, console);
      merge.problems.addAll(unread);
      return merge.run();
    }
  }

  private RunResult run() {
    console.info(logs.inWords());
    logs.warnings().forEach(console::warn);
    logs.missing().ifPresent(problems::add);
    logs.logs().stream().limit(1).forEach(log -> report(log.run()));
    int workers = 0;
    for (LogHeading log : logs.logs()) {
      MovedWorkers moved = new MovedWorkers(workers);
      read(log, moved);
      workers = moved.highest();
    }
    if (!twice.isEmpty()) {
      console.warn(twiceInWords());
    }
    report(new RunFinished(Instant.now(), false));
    return new RunResult(
        reports.summary(),
        red,
        false,
        problems.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", problems)));
  }

  /** Reports what a log holds, up to where it can be read. */
  private void read(LogHeading log, MovedWorkers moved) {
    boolean ended = false;
    try (JournalReader reader = JournalReader.open(log.file())) {
      for (Optional<RunEvent> at = reader.next(); at.isPresent(); at = reader.next()) {
        if (at.get() instanceof RunFinished end) {
          ended = true;
          ended(log, end);
        } else if (!(at.get() instanceof RunStarted)) {
          note(log, at.get());
          report(at.get().fold(moved));
        }
      }
      if (!ended) {
        problems.add(
            "The event log of "
                + log.inWords()
                + " has no end: its run or its machine died, or the file was cut off. What it holds"
                + " is in the reports; what was to come after that is not.");
      }
    } catch (UncheckedIOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  /** Takes what the session itself said at the end, which no test's outcome tells. */
  private void ended(LogHeading log, RunFinished end) {
    red |= end.red();
    if (end.cancelled()) {
      problems.add(
          "The run of "
              + log.inWords()
              + " was stopped before its end: not every test of it was run.");
    }
    end.problems().forEach(problem -> problems.add("In " + log.inWords() + ": " + problem));
  }

  private void note(LogHeading log, RunEvent event) {
    if (event instanceof OnWorker on && on.event() instanceof Finished finished) {
      TestNode node = finished.node();
      red |= finished.outcome().isRed();
      if (node.isTest() || node.isClass()) {
        Path first = firstLogOfSuite.putIfAbsent(node.suite(), log.file());
        if (first != null && !first.equals(log.file())) {
          twice.add(node.suite());
        }
      }
    }
  }

  /** A report that cannot be written keeps none of the others from being written. */
  private void report(RunEvent event) {
    try {
      reports.accept(event);
    } catch (UncheckedIOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private String twiceInWords() {
    return "In more than one log, and all of their outcomes count, the red ones too: "
        + twice.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (twice.size() > MOST_NAMED ? " and " + (twice.size() - MOST_NAMED) + " more" : "")
        + ".";
  }
}
