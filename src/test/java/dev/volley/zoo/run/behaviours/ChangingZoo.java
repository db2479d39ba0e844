package dev.volley.zoo.run.behaviours;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Its parameters are others each time, and the third ends the JVM. */
class ChangingZoo {
  static Stream<String> names() {
    return IntStream.rangeClosed(1, 5).mapToObj(i -> i + "@[" + UUID.randomUUID() + "] \u20ac /");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void takes(String name) {
    if (name.startsWith("3")) {
      Runtime.getRuntime().halt(6);
    }
  }
}
