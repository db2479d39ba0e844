package dev.volley.zoo.run.behaviours;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Fails when it cleans up: after one of its tests, and after all. */
class TearDownZoo {
  @BeforeAll
  static void build() {
    System.out.println("built once");
  }

  @AfterEach
  void cleanUp(TestInfo test) {
    if (test.getDisplayName().startsWith("isNot")) {
      throw new IllegalStateException("not cleaned up");
    }
  }

  @AfterAll
  @SuppressWarnings("DoNotCallSuggester")
  static void takeDown() {
    throw new IllegalStateException("not taken down");
  }

  @Test
  void isCleanedUp() {}

  @Test
  void isNotCleanedUp() {}

  @Test
  void isCleanedUpToo() {}
}
