package dev.volley.zoo.run.deaths;

import org.junit.jupiter.api.Test;

/** Halts its JVM. */
public class HaltsZoo {
  @Test
  void halts() {
    Runtime.getRuntime().halt(6);
  }
}
