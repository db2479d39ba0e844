package dev.volley.zoo.fork;

import org.junit.jupiter.api.Test;

/** A test that takes its JVM along. */
class FatalCase {
  @Test
  void halts() {
    System.out.println("before the end");
    Runtime.getRuntime().halt(42);
  }
}
