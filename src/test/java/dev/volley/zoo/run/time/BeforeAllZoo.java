package dev.volley.zoo.run.time;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Never comes to its tests. */
class BeforeAllZoo {
  @BeforeAll
  static void hangs() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  void isNeverRun() {}
}
