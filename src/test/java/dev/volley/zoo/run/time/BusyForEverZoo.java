package dev.volley.zoo.run.time;

import org.junit.jupiter.api.Test;

/** Computes for ever, and takes no notice of an interrupt. */
class BusyForEverZoo {
  private volatile long count;

  @Test
  void comesFirst() {}

  @Test
  void spins() {
    while (count >= 0) {
      count = (count + 1) & Long.MAX_VALUE;
    }
  }

  @Test
  void theLast() {}
}
