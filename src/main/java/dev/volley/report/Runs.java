package dev.volley.report;

import dev.volley.model.Outcome;
import java.util.List;

/** What is told at the end of tests that ran several times, in Surefire's shape. */
final class Runs {
  private static final String PASSED = "PASS";

  private Runs() {}

  /** What is told of each run: where and why it failed, or that it passed. */
  static List<String> each(TestResult result) {
    return result.runs().stream()
        .map(
            run ->
                run.outcome() instanceof Outcome.Passed
                    ? PASSED
                    : OneLine.of(result.names(), run.outcome()))
        .toList();
  }

  /** Tells them below the test's name, as in {@code Run 1: FooTest.method:42 boom}. */
  static void tell(List<String> runs, Console console) {
    for (int i = 0; i < runs.size(); i++) {
      String line = "  Run " + (i + 1) + ": " + runs.get(i);
      if (runs.get(i).equals(PASSED)) {
        console.info(line);
      } else {
        console.error(line);
      }
    }
    console.info("");
  }
}
