package dev.volley.bench;

import dev.volley.discovery.ClassContents;
import dev.volley.discovery.ClassScan;
import dev.volley.fork.ForkSettings;
import dev.volley.history.HistoryFile;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.report.ReportSettings;
import dev.volley.run.Retries;
import dev.volley.run.RunRequest;
import dev.volley.run.RunResult;
import dev.volley.run.Scheduling;
import dev.volley.run.Stops;
import dev.volley.run.TestRun;
import dev.volley.run.TimeLimits;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Volley as its goal runs it, without Maven: default strategy and unit, real workers, all reports.
 */
final class Volley {
  private static final String MODULE = "dev.volley:bench";
  private static final String EXECUTION = "bench";

  private final Setup setup;
  private final Path directory;
  private final Path classes;
  private final Optional<RunRequest.Archiving> archives;

  /**
   * Volley for one set of classes.
   *
   * @param directory for reports and whatever else it writes
   * @param classes where the test classes are
   */
  Volley(Setup setup, Path directory, Path classes) {
    this(setup, directory, classes, Optional.empty());
  }

  private Volley(
      Setup setup, Path directory, Path classes, Optional<RunRequest.Archiving> archives) {
    this.setup = setup;
    this.directory = directory;
    this.classes = classes;
    this.archives = archives;
  }

  /** The same with workers that start from an archive, once one is there. */
  Volley keepingArchives(Path folder) {
    return new Volley(
        setup, directory, classes, Optional.of(new RunRequest.Archiving(folder, false)));
  }

  /** The history of runs of these benchmarks that lies in a file. */
  static HistoryFile history(Path file) {
    return new HistoryFile(file, MODULE, EXECUTION);
  }

  /**
   * Runs all tests.
   *
   * @return the event log
   * @throws IllegalStateException where one of them did not pass, or the run itself has failed
   */
  Path run(int workers, HistoryFile history) throws IOException {
    SpokenWarnings console = new SpokenWarnings();
    RunRequest request = request(workers, history, console);
    RunResult result = TestRun.run(request);
    if (result.red() || result.problem().isPresent() || !console.warnings().isEmpty()) {
      throw new IllegalStateException(
          "The run is no measurement: " + result + " " + console.warnings());
    }
    return request.events();
  }

  private RunRequest request(int workers, HistoryFile history, SpokenWarnings console)
      throws IOException {
    List<Path> roots = List.of(classes);
    List<Candidate> candidates = ClassContents.digest(ClassScan.of(roots), roots);
    return new RunRequest(
        candidates,
        new RunRequest.Pool(workers, false),
        new Scheduling(
            StrategyName.BALANCED,
            Optional.empty(),
            UnitName.AUTO,
            Optional.empty(),
            Rules.NONE,
            Optional.of(history),
            Scope.EVERYTHING),
        fork(workers),
        new ReportSettings(directory.resolve("surefire-reports"), directory.resolve("spill"), true),
        archives,
        Files.createDirectories(directory).resolve("run.events"),
        new NumberedSlots(),
        console,
        TimeLimits.NONE,
        Stops.NEVER,
        Retries.NONE);
  }

  private ForkSettings fork(int workers) {
    List<Path> tests = Stream.concat(Stream.of(classes), setup.jupiter().stream()).toList();
    return new ForkSettings(
        Setup.java(),
        List.of(),
        Stream.concat(setup.worker().stream(), tests.stream()).toList(),
        tests,
        Map.of(),
        Map.of(),
        directory,
        true,
        Map.of(),
        ForkSettings.TestFilter.NONE,
        "bench",
        workers,
        Duration.ofSeconds(30));
  }
}
