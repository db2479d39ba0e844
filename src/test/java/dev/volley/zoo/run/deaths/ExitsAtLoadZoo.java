package dev.volley.zoo.run.deaths;

import org.junit.jupiter.api.Test;

/** Its static initializer calls System.exit. */
public class ExitsAtLoadZoo {
  static {
    System.exit(5);
  }

  @Test
  void neverRuns() {}
}
