package dev.volley.zoo.run.upkeep;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tells what has run in its JVM. */
class FirstTraceZoo {
  @Test
  void one() {
    tell(Traces.leave("First.one"));
  }

  @Test
  void two() {
    tell(Traces.leave("First.two"));
  }

  private static void tell(List<String> seen) {
    System.out.println("ran here: " + String.join(" ", seen));
  }
}
