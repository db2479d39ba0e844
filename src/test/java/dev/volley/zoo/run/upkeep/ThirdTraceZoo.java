package dev.volley.zoo.run.upkeep;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tells what has run in its JVM. */
class ThirdTraceZoo {
  @Test
  void one() {
    tell(Traces.leave("Third.one"));
  }

  @Test
  void two() {
    tell(Traces.leave("Third.two"));
  }

  private static void tell(List<String> seen) {
    System.out.println("ran here: " + String.join(" ", seen));
  }
}
