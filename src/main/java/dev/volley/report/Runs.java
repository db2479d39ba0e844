package dev.volley.report;

import dev.volley.model.Outcome;
import java.util.List;
import java.util.stream.IntStream;

/** Tells all runs of a test that ran several times, in Surefire's shape. */
final class Runs {
  private Runs() {}

  /** One line for a test that ran once; else its name and a line for each of its runs. */
  static String line(TestResult result) {
    return result.attempts().isEmpty()
        ? OneLine.of(result)
        : result.names().full() + "\n" + String.join("\n", each(result));
  }

  /** A line for each run, as in {@code Run 1: FooTest.method:42 boom}. */
  static List<String> each(TestResult result) {
    List<Attempt> runs = result.runs();
    return IntStream.range(0, runs.size())
        .mapToObj(
            i ->
                "    Run "
                    + (i + 1)
                    + ": "
                    + (runs.get(i).outcome() instanceof Outcome.Passed
                        ? "PASS"
                        : OneLine.of(result.names(), runs.get(i).outcome())))
        .toList();
  }
}
