package dev.volley.zoo.run.freaks;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Makes as many tests as {@code zoo.tests} says. */
class ManyDynamicZoo {
  @TestFactory
  Stream<DynamicTest> makes() {
    return IntStream.range(0, Integer.getInteger("zoo.tests"))
        .mapToObj(i -> DynamicTest.dynamicTest("number " + i, () -> {}));
  }
}
