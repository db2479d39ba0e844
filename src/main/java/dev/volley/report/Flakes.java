package dev.volley.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tests that passed only when they were run again. Used on the reporter thread alone. */
final class Flakes {
  private final Map<String, List<String>> runs = new TreeMap<>();

  /** Keeps a result where it is one of them. */
  void add(TestResult result) {
    if (result.isFlaky()) {
      runs.put(result.names().full(), Runs.each(result));
    }
  }

  /** Tells them, in Surefire's shape. */
  void tell(Console console) {
    if (runs.isEmpty()) {
      return;
    }
    console.warn("Flakes: ");
    runs.forEach(
        (test, lines) -> {
          console.warn(test);
          for (String line : lines) {
            String shown = line.substring(2);
            if (shown.endsWith(": PASS")) {
              console.info(shown);
            } else {
              console.error(shown);
            }
          }
        });
  }
}
