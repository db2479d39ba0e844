package dev.volley.zoo.run.upkeep;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tells what has run in its JVM. */
class SecondTraceZoo {
  @Test
  void one() {
    tell(Traces.leave("Second.one"));
  }

  @Test
  void two() {
    tell(Traces.leave("Second.two"));
  }

  private static void tell(List<String> seen) {
    System.out.println("ran here: " + String.join(" ", seen));
  }
}
