package dev.volley.zoo.run.deaths;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calls System.exit when its tests are done. */
public class ExitsBetweenZoo {
  @Test
  void passes() {}

  @AfterAll
  static void leave() {
    System.exit(0);
  }
}
