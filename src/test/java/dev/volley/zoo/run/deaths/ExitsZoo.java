package dev.volley.zoo.run.deaths;

import org.junit.jupiter.api.Test;

/** One of its tests calls System.exit, through a method of its own. */
public class ExitsZoo {
  @Test
  void aPasses() {}

  @Test
  void exits() {
    System.err.println("complained before it left");
    leave();
  }

  @Test
  void zPasses() {}

  private static void leave() {
    System.exit(3);
  }
}
