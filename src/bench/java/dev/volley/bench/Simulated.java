package dev.volley.bench;

import dev.volley.run.SimulatedLoad;
import dev.volley.run.SimulatedLoad.Cost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the session itself costs a test, and keeps of it, however many there are. */
final class Simulated implements Benchmark {
  private static final double TARGET_MICROS = 20;

  /** As many tests as this are played for every size, so that small ones are as certain. */
  private static final int TESTS_A_SIZE = 200_000;

  private static final int WARM_UP_TESTS = 10_000;
  private static final int WARM_UPS = 20;
  private static final int TESTS_A_WORKER = 100;
  private static final int FEWEST_WORKERS = 10;

  @Override
  public String about() {
    return "processor time and memory of the session a test, with simulated workers";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("tests", "1000,10000,100000,1000000");
    options.put("perClass", "10,1");
    options.put("seed", "1");
    return options;
  }

  @Override
  public void run(Bench bench) {
    for (int perClass : bench.numbers("perClass")) {
      measure(bench, perClass);
    }
  }

  private static void measure(Bench bench, int perClass) {
    Report report = bench.report();
    int seed = bench.number("seed");
    SimulatedLoad warmUp =
        new SimulatedLoad(WARM_UP_TESTS, perClass, WARM_UP_TESTS / TESTS_A_WORKER, seed);
    for (int i = 0; i < WARM_UPS; i++) {
      warmUp.play();
    }
    report.line("\n" + perClass + " tests a class");
    report.head(
        "tests", "workers", "session, us a test", "with simulator, us a test", "bytes a test");
    List<Double> micros = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (int tests : bench.numbers("tests")) {
      int workers = Math.max(FEWEST_WORKERS, tests / TESTS_A_WORKER);
      SimulatedLoad load = new SimulatedLoad(tests, perClass, workers, seed);
      List<Double> session = new ArrayList<>();
      List<Double> all = new ArrayList<>();
      for (int played = 0; played < TESTS_A_SIZE || session.size() < 3; played += tests) {
        Cost cost = load.play();
        session.add(cost.sessionNanos() / 1e3 / tests);
        all.add(cost.threadNanos() / 1e3 / tests);
      }
      micros.add(Medians.of(session));
      bytes.add((double) load.peakBytes() / tests);
      report.row(tests, workers, Medians.of(session), Medians.of(all), bytes.get(bytes.size() - 1));
    }
    report.atMost("microseconds of the session a test, worst", max(micros), TARGET_MICROS);
    report.atMost("the same, worst by best", max(micros) / min(micros), 2);
    report.atMost("bytes a test, worst by best", max(bytes) / min(bytes), 2);
  }

  private static double max(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static double min(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }
}
