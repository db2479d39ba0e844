package dev.volley.zoo.run.behaviours;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Three of its tests end their JVM: before, in and after their body. */
class CrashingPhasesZoo {
  @BeforeEach
  void setUp(TestInfo test) {
    halt(test, "inSetUp()");
  }

  @AfterEach
  void tearDown(TestInfo test) {
    halt(test, "inTearDown()");
  }

  private static void halt(TestInfo test, String name) {
    if (test.getDisplayName().equals(name)) {
      Runtime.getRuntime().halt(4);
    }
  }

  @Test
  void inSetUp() {}

  @Test
  void inBody() {
    Runtime.getRuntime().halt(5);
  }

  @Test
  void inTearDown() {}

  @Test
  void passes() {}

  @Test
  void passesToo() {}
}
