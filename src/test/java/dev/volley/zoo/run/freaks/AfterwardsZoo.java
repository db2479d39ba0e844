package dev.volley.zoo.run.freaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Runs in the JVM that others have broken. */
class AfterwardsZoo {
  @Test
  void goesOn() {
    assertEquals(2, 1 + 1);
  }

  @Test
  void failsAsEver() {
    assertEquals(1, 2, "differ");
  }

  @Test
  void findsItsClasses() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    assertNotNull(loader.getResource("dev/volley/zoo/run/"));
    assertThrows(IllegalStateException.class, () -> Afterwards.fail());
  }

  /** Not loaded before. */
  private static final class Afterwards {
    static void fail() {
      throw new IllegalStateException();
    }
  }
}
