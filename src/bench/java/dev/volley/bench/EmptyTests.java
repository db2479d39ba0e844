package dev.volley.bench;

import dev.volley.bench.Processes.Used;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Volley costs where tests cost nothing. */
final class EmptyTests implements Benchmark {
  private static final double TARGET_MICROS = 100;

  /** One run: processor seconds of what reads along and of what runs tests, and the wall time. */
  private record Cost(double controller, double workers, double wall) {
    double cpu() {
      return controller + workers;
    }
  }

  @Override
  public String about() {
    return "processor time of controller and workers beyond JUnit's ConsoleLauncher";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("classes", "100");
    options.put("tests", "100");
    options.put("workers", "1,2");
    options.put("rounds", "5");
    return options;
  }

  @Override
  public void run(Bench bench) throws IOException, InterruptedException {
    Path directory = bench.emptyDirectory("empty");
    MadeSuite suite = suite(bench.number("classes"), bench.number("tests"));
    Path classes = suite.compile(directory, bench.setup().jupiter());
    List<Cost> console = new ArrayList<>();
    Map<Integer, List<Cost>> volley = new LinkedHashMap<>();
    // The first round fills the history and the machine's caches, and does not count.
    for (int round = 0; round <= bench.number("rounds"); round++) {
      Cost alone = console(bench.setup(), directory, suite);
      if (round > 0) {
        console.add(alone);
      }
      for (int workers : bench.numbers("workers")) {
        Cost cost = volley(bench.setup(), directory, classes, workers, suite.tests());
        if (round > 0) {
          volley.computeIfAbsent(workers, one -> new ArrayList<>()).add(cost);
        }
      }
    }
    report(bench.report(), suite.tests(), console, volley);
  }

  private static MadeSuite suite(int classes, int tests) {
    List<MadeClass> made = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      made.add(new MadeClass("C" + i + "Test", Collections.nCopies(tests, 0), true));
    }
    return new MadeSuite(made);
  }

  private static Cost console(Setup setup, Path directory, MadeSuite suite)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Setup.java().toString(),
                "-cp",
                directory.resolve("classes") + File.pathSeparator + setup.console(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--details=summary",
                "--disable-banner",
                "--include-engine=junit-jupiter"));
    suite.classes().forEach(c -> command.add("-c=" + MadeClass.PACKAGE + "." + c.name()));
    Path log = directory.resolve("console.log");
    Used used = Processes.run(command, directory, log);
    String said = Files.readString(log);
    if (used.code() != 0 || !said.contains(suite.tests() + " tests successful")) {
      throw new IllegalStateException("The ConsoleLauncher did not run every test:\n" + said);
    }
    return new Cost(0, used.cpu(), used.wall());
  }

  private static Cost volley(Setup setup, Path directory, Path classes, int workers, int tests)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Setup.java().toString());
    command.addAll(setup.arguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ControllerMain.class.getName());
    command.add(String.valueOf(workers));
    command.add(directory.resolve("volley").toString());
    command.add(classes.toString());
    command.add(directory.resolve("history").toString());
    Path log = directory.resolve("volley.log");
    Used used = Processes.run(command, directory, log);
    String said = Files.readString(log).strip();
    String[] numbers = said.split(" ", -1);
    if (used.code() != 0 || numbers.length != 4 || Integer.parseInt(numbers[3]) != tests) {
      throw new IllegalStateException("Volley did not run every test:\n" + said);
    }
    return new Cost(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }

  private static void report(
      Report report, int tests, List<Cost> console, Map<Integer, List<Cost>> volley) {
    report.head("", "wall s", "cpu s", "controller s", "workers s", "beyond, us a test");
    report.row("ConsoleLauncher", wall(console), cpu(console), "", cpu(console), "");
    volley.forEach(
        (workers, costs) ->
            report.row(
                "Volley, workers=" + workers,
                wall(costs),
                cpu(costs),
                Medians.of(costs.stream().map(Cost::controller).toList()),
                Medians.of(costs.stream().map(Cost::workers).toList()),
                beyond(tests, console, costs)));
    volley.forEach(
        (workers, costs) ->
            report.atMost(
                "microseconds a test beyond the ConsoleLauncher, workers=" + workers,
                beyond(tests, console, costs),
                TARGET_MICROS));
  }

  private static double wall(List<Cost> costs) {
    return Medians.of(costs.stream().map(Cost::wall).toList());
  }

  private static double cpu(List<Cost> costs) {
    return Medians.of(costs.stream().map(Cost::cpu).toList());
  }

  /** The median of what each round shows. */
  private static double beyond(int tests, List<Cost> console, List<Cost> volley) {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < volley.size(); round++) {
      rounds.add((volley.get(round).cpu() - console.get(round).cpu()) * 1e6 / tests);
    }
    return Medians.of(rounds);
  }
}
