package dev.volley.report;

import dev.volley.model.Outcome;
import java.util.SortedSet;
import java.util.TreeSet;

/** Suites of which a test has ended its JVM. Used on the reporter thread alone. */
final class Crashes {
  private final SortedSet<String> suites = new TreeSet<>();

  /** Keeps the suite of a result where that is such a test. */
  void add(TestResult result) {
    if (result.verdict() instanceof Outcome.Crashed) {
      suites.add(result.names().suite());
    }
  }

  /** Tells them in Surefire's words, by which people and scripts search a build's log. */
  void tell(Console console) {
    if (suites.isEmpty()) {
      return;
    }
    console.error(
        "The forked VM terminated without properly saying goodbye."
            + " VM crash or System.exit called?");
    console.error("Crashed tests:");
    suites.forEach(console::error);
  }
}
