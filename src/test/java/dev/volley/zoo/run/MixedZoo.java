package dev.volley.zoo.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedZoo {
  @Test
  void passes() {}

  @Test
  void fails() {
    assertEquals(1, 2);
  }

  @Test
  void errs() {
    throw new IllegalStateException("boom");
  }

  @Test
  @Disabled("not today")
  void isDisabled() {}

  @Test
  void isAborted() {
    assumeTrue(false, "not here");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takes(int number) {
    assertTrue(number < 3);
  }

  @RepeatedTest(2)
  void repeats() {}

  @TestFactory
  Stream<DynamicTest> makes() {
    return Stream.of(1, 2).map(n -> DynamicTest.dynamicTest("dynamic " + n, () -> {}));
  }

  @Nested
  class Inner {
    @Test
    void passesToo() {}
  }
}
