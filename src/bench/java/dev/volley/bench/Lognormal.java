package dev.volley.bench;

import dev.volley.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How near real runs of skewed suites come to the shortest there can be, and to Surefire's. */
final class Lognormal implements Benchmark {
  private static final double KNOWN_TARGET = 1.03;
  private static final double FIFTH_NEW_TARGET = 1.10;

  @Override
  public String about() {
    return "makespan of lognormal suites by the lower bound, and by Surefire's";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("workers", "2,4,8,16");
    options.put("seconds", "40");
    options.put("rounds", "1");
    options.put("seed", "1");
    options.put("surefire", "1");
    return options;
  }

  @Override
  public void run(Bench bench) throws IOException, InterruptedException {
    Path directory = bench.emptyDirectory("lognormal");
    Report report = bench.report();
    report.head(
        "workers",
        "run",
        "makespan s",
        "lower bound s",
        "ratio",
        "mean lateness s",
        "whole run s",
        "Surefire's s",
        "ratio");
    List<Runnable> verdicts = new ArrayList<>();
    for (int workers : bench.numbers("workers")) {
      Suites suites = new Suites(bench, directory.resolve("m" + workers), workers);
      List<Double> known = new ArrayList<>();
      List<Double> fifthNew = new ArrayList<>();
      for (int round = 0; round < bench.number("rounds"); round++) {
        suites.play(round, known, fifthNew);
      }
      verdicts.add(
          () -> report.atMost(workers + " workers, all known", Medians.of(known), KNOWN_TARGET));
      verdicts.add(
          () ->
              report.atMost(
                  workers + " workers, a fifth new", Medians.of(fifthNew), FIFTH_NEW_TARGET));
    }
    verdicts.forEach(Runnable::run);
  }

  /** What is run on one number of workers. */
  private static final class Suites {
    private final Bench bench;
    private final Path directory;
    private final int workers;
    private final MadeSuite suite;
    private final Path classes;
    private final Path classesWithNew;

    Suites(Bench bench, Path directory, int workers) throws IOException {
      this.bench = bench;
      this.directory = directory;
      this.workers = workers;
      long seed = bench.number("seed");
      suite = SkewedSuite.of((double) bench.number("seconds") * workers, seed);
      List<Path> jupiter = bench.setup().jupiter();
      classes = suite.compile(directory.resolve("known"), jupiter);
      classesWithNew =
          SkewedSuite.withFifthNew(suite, seed).compile(directory.resolve("new"), jupiter);
    }

    void play(int round, List<Double> known, List<Double> fifthNew)
        throws IOException, InterruptedException {
      HistoryFile history = Volley.history(directory.resolve("history-" + round));
      double surefire =
          bench.number("surefire") == 0
              ? Double.NaN
              : Surefire.makespan(bench.setup(), directory.resolve("surefire"), classes, workers);
      measure("nothing known", classes, history, surefire);
      known.add(measure("all known", classes, history, surefire));
      fifthNew.add(measure("a fifth new", classesWithNew, history.readOnly(), surefire));
    }

    private double measure(String name, Path tests, HistoryFile history, double surefire)
        throws IOException {
      Volley volley = new Volley(bench.setup(), directory.resolve("volley"), tests);
      VolleyRun run = VolleyRun.read(volley.run(workers, history)).ofTests(suite.tests());
      double bound = suite.lowerBound(workers);
      bench
          .report()
          .row(
              workers,
              name,
              run.makespan(),
              bound,
              run.makespan() / bound,
              run.lateness() / workers,
              run.wall(),
              surefire,
              run.wall() / surefire);
      return run.makespan() / bound;
    }
  }
}
