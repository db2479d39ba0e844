package dev.volley.zoo.run.time;

import org.junit.jupiter.api.Test;

/** Sleeps for ever, and ends when it is interrupted. */
class SleepingForEverZoo {
  @Test
  void comesFirst() {}

  @Test
  void sleeps() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  void theLast() {}
}
