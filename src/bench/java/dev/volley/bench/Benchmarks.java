package dev.volley.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of the benchmarks: the name of one, and options as in {@code rounds=5}. Ends
 * with 2 where what was asked for does not exist, and with 0 whatever the numbers are. {@code help}
 * lists all.
 */
public final class Benchmarks {
  private static final Map<String, Benchmark> ALL = all();

  private Benchmarks() {}

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("uniform", new Uniform());
    all.put("lognormal", new Lognormal());
    all.put("simulation", new Simulated());
    all.put("empty", new EmptyTests());
    all.put("auto", new AutoWorkers());
    return Collections.unmodifiableMap(all);
  }

  /**
   * Runs one benchmark.
   *
   * @param arguments its name, and its options
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Report report = new Report(System.out);
    try {
      run(Arrays.asList(arguments), report);
    } catch (IllegalArgumentException e) {
      report.line(String.valueOf(e.getMessage()));
      System.exit(2);
    }
  }

  private static void run(List<String> arguments, Report report)
      throws IOException, InterruptedException {
    if (arguments.isEmpty() || arguments.get(0).equals("help")) {
      report.line(usage());
      return;
    }
    Benchmark benchmark = ALL.get(arguments.get(0));
    if (benchmark == null) {
      throw new IllegalArgumentException(
          "There is no benchmark '" + arguments.get(0) + "'. " + usage());
    }
    Map<String, String> options = new LinkedHashMap<>(benchmark.options());
    for (String argument : arguments.subList(1, arguments.size())) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2 || options.replace(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException(
            "Option '" + argument + "' is none of " + arguments.get(0) + "'s: " + options);
      }
    }
    report.line("# " + arguments.get(0) + " " + options);
    report.line(Machine.inWords());
    benchmark.run(new Bench(Setup.ofSystemProperties(), options, report));
  }

  private static String usage() {
    StringBuilder usage = new StringBuilder("Name one, and options as you like:");
    ALL.forEach(
        (name, benchmark) ->
            usage
                .append("\n  ")
                .append(name)
                .append(": ")
                .append(benchmark.about())
                .append(' ')
                .append(benchmark.options()));
    return usage.toString();
  }
}
