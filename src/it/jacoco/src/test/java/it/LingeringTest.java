package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LingeringTest {
  @Test
  void covers() {
    assertEquals(4, Lingering.twice(2));
  }

  /** The worker is killed while this hook still runs. */
  @AfterAll
  static void lingers() {
    Runtime.getRuntime().addShutdownHook(new Thread(LingeringTest::sleep));
  }

  private static void sleep() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
