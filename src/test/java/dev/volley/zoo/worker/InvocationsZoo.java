package dev.volley.zoo.worker;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of which there are several each, one of them inherited. */
public class InvocationsZoo extends InheritedZoo {

  @Test
  void plain() {}

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c"})
  void takes(String text) {}

  @RepeatedTest(3)
  void repeats() {}

  @TestFactory
  Stream<DynamicNode> makes() {
    return Stream.of(
        dynamicTest("one", () -> {}),
        dynamicContainer(
            "two", Stream.of(dynamicTest("first", () -> {}), dynamicTest("second", () -> {}))));
  }

  @Nested
  class Inner {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takes(int number) {}
  }
}
