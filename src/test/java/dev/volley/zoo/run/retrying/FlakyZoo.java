package dev.volley.zoo.run.retrying;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that pass when their JVM runs them again, and one that never does. */
public class FlakyZoo {
  private static int runs;
  private static int runsOfTwo;

  @Test
  void passes() {}

  @Test
  void passesTheSecondTime() {
    System.out.println("this is run " + ++runs);
    assertNotEquals(1, runs, "the first run fails");
  }

  @Test
  void neverPasses() {
    fail("as ever");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takes(int number) {
    if (number == 2) {
      assertNotEquals(1, ++runsOfTwo, "two fails at first");
    }
  }
}
