package dev.volley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tests that passed only when they were run again. Used on the reporter thread alone. */
final class Flakes {
  private final List<Flake> flakes = new ArrayList<>();

  private record Flake(String test, List<String> runs) {}

  /** Keeps a result where it is one of them. */
  void add(TestResult result) {
    if (result.isFlaky()) {
      flakes.add(new Flake(result.names().heading(), Runs.each(result)));
    }
  }

  /** Tells them, in Surefire's shape. */
  void tell(Console console) {
    if (flakes.isEmpty()) {
      return;
    }
    console.warn("Flakes: ");
    flakes.sort(Comparator.comparing(Flake::test));
    for (Flake flake : flakes) {
      console.warn(flake.test());
      Runs.tell(flake.runs(), console);
    }
  }
}
