package dev.volley.zoo.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of everything; only what Jupiter 5.8 has, since it runs on every platform. */
public class OldApiZoo {

  @Test
  void passes() {
    System.out.println("passes says hello");
  }

  @Test
  void fails() {
    assertEquals("the expected", "the actual");
  }

  @Test
  void errs() {
    throw new IllegalStateException("boom", new RuntimeException("the cause"));
  }

  @Test
  void aborts() {
    assumeTrue(false, "not today");
  }

  @Test
  @Disabled("under repair")
  void disabled() {}

  @Test
  @Tag("slow")
  @DisplayName("A name for people")
  void named() {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void parameterized(int number) {
    assertTrue(number != 2, "two is out");
  }

  @RepeatedTest(2)
  void repeated() {}

  @TestFactory
  Stream<DynamicTest> dynamic() {
    return Stream.of(
        dynamicTest("one", () -> {}),
        dynamicTest(
            "two",
            () -> {
              throw new IllegalArgumentException("dynamic boom");
            }));
  }

  @Nested
  class Inner {
    @Test
    void innerPasses() {}

    @Nested
    class Innermost {
      @Test
      void innermostFails() {
        throw new AssertionError("deep");
      }
    }
  }
}
