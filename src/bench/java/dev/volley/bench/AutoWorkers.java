package dev.volley.bench;

import dev.volley.bench.Processes.Used;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A module's tests under Surefire with one fork and with two, and under Volley, which chooses how
 * many workers it has. The module is copied and compiled once; then only goals run, in turn, Maven
 * with them. Outcomes are not compared, but the exit codes must be equal.
 */
final class AutoWorkers implements Benchmark {
  @Override
  public String about() {
    return "a module under Surefire with one and two forks, and under Volley with workers=auto";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("module", "");
    options.put("forks", "1,2");
    options.put("rounds", "3");
    options.put("target", "1.03");
    return options;
  }

  @Override
  public void run(Bench bench) throws IOException, InterruptedException {
    Path origin = Path.of(bench.text("module")).toAbsolutePath();
    if (bench.text("module").isEmpty() || !Files.exists(origin.resolve("pom.xml"))) {
      throw new IllegalArgumentException("Option module=" + origin + ": there is no pom.xml");
    }
    Path module = bench.emptyDirectory("auto").resolve(origin.getFileName());
    copy(origin, module);
    Path log = module.resolveSibling("maven.log");
    Maven.runWell(module, log, List.of("-q", "test-compile"));
    Map<String, List<String>> contestants = contestants(bench, module);
    Map<String, List<Used>> runs = new LinkedHashMap<>();
    // The first round fills the history, and does not count.
    for (int round = 0; round <= bench.number("rounds"); round++) {
      for (Map.Entry<String, List<String>> each : contestants.entrySet()) {
        Used used = Maven.run(module, log, each.getValue());
        if (round > 0) {
          runs.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(used);
        }
      }
    }
    report(bench, runs);
  }

  private static Map<String, List<String>> contestants(Bench bench, Path module) {
    Map<String, List<String>> contestants = new LinkedHashMap<>();
    for (int forks : bench.numbers("forks")) {
      contestants.put(
          "Surefire, forkCount=" + forks,
          List.of(Maven.surefire(bench.setup()), "-DforkCount=" + forks));
    }
    contestants.put(
        "Volley, workers=auto",
        List.of(
            Maven.volley(bench.setup()),
            "-Dvolley.workers=auto",
            "-Dvolley.history=" + module.resolveSibling("history")));
    return contestants;
  }

  private static void report(Bench bench, Map<String, List<Used>> runs) {
    Report report = bench.report();
    report.head("", "exit", "wall s", "cpu s");
    runs.forEach(
        (name, used) ->
            report.row(
                name,
                used.get(0).code(),
                Medians.of(used.stream().map(Used::wall).toList()),
                Medians.of(used.stream().map(Used::cpu).toList())));
    List<List<Used>> surefire = new ArrayList<>(runs.values());
    List<Used> volley = surefire.remove(surefire.size() - 1);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < volley.size(); round++) {
      int at = round;
      double best = surefire.stream().mapToDouble(of -> of.get(at).wall()).min().orElseThrow();
      ratios.add(volley.get(round).wall() / best);
    }
    if (runs.values().stream().map(of -> of.get(0).code()).distinct().count() > 1) {
      report.line("NOT MET the builds do not end alike");
    }
    report.atMost(
        "Volley by the better of Surefire's",
        Medians.of(ratios),
        Double.parseDouble(bench.text("target")));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path relative = from.relativize(file);
        boolean left = relative.startsWith("target") || relative.startsWith(".git");
        Path copy = to.resolve(relative.toString());
        if (!left && Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!left) {
          Files.copy(file, copy);
        }
      }
    }
  }
}
