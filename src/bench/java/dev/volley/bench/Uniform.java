package dev.volley.bench;

import dev.volley.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** How much of many workers' time goes into tests of half a second to one and a half. */
final class Uniform implements Benchmark {
  private static final double TARGET = 0.965;
  private static final int SHORTEST_MILLIS = 500;
  private static final int LONGEST_MILLIS = 1500;

  @Override
  public String about() {
    return "the part of the workers' time that goes into tests of 0.5 to 1.5 s";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("classes", "100");
    options.put("tests", "10");
    options.put("workers", "25");
    options.put("rounds", "1");
    options.put("seed", "1");
    return options;
  }

  @Override
  public void run(Bench bench) throws IOException {
    Path directory = bench.emptyDirectory("uniform");
    MadeSuite suite = suite(bench.number("classes"), bench.number("tests"), bench.number("seed"));
    Path classes = suite.compile(directory, bench.setup().jupiter());
    Path archives = directory.resolve("archives");
    Volley volley =
        new Volley(bench.setup(), directory.resolve("volley"), classes).keepingArchives(archives);
    int workers = bench.number("workers");
    Report report = bench.report();
    report.line(
        suite.tests() + " tests sleep " + suite.seconds() + " s on " + workers + " workers");
    report.head(
        "history", "efficiency", "makespan s", "to first Hello s", "mean lateness s", "ending s");
    HistoryFile first = Volley.history(directory.resolve("history"));
    measure(report, "none, and no archive", volley, suite, workers, first);
    awaitArchive(archives);
    List<Double> cold = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    for (int round = 0; round < bench.number("rounds"); round++) {
      HistoryFile history = Volley.history(directory.resolve("history-" + round));
      cold.add(measure(report, "none", volley, suite, workers, history));
      warm.add(measure(report, "of that run", volley, suite, workers, history));
    }
    report.atLeast("efficiency without history", Medians.of(cold), TARGET);
    report.atLeast("efficiency with history", Medians.of(warm), TARGET);
  }

  private static double measure(
      Report report, String known, Volley volley, MadeSuite suite, int workers, HistoryFile history)
      throws IOException {
    VolleyRun run = VolleyRun.read(volley.run(workers, history)).ofTests(suite.tests());
    double efficiency = run.efficiency(suite.seconds());
    report.row(
        known,
        efficiency,
        run.makespan(),
        run.toFirstHello(),
        run.lateness() / workers,
        run.ending());
    return efficiency;
  }

  /** It is made after a run by a process that nobody waits for. */
  private static void awaitArchive(Path folder) throws IOException {
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> file.toString().endsWith(".archive"))) {
          return;
        }
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new IllegalStateException("There is no archive in " + folder + " after 60 s");
  }

  private static MadeSuite suite(int classes, int tests, long seed) {
    Random random = new Random(seed);
    List<MadeClass> made = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      List<Integer> millis =
          random.ints(tests, SHORTEST_MILLIS, LONGEST_MILLIS + 1).boxed().toList();
      made.add(new MadeClass("C" + i + "Test", millis, true));
    }
    return new MadeSuite(made);
  }
}
