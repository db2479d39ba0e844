package dev.volley.zoo.run.listing;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Has every kind of thing that can be listed, and ends its JVM where any of it runs. */
@Tag("zoo")
class ManyZoo {
  @BeforeAll
  @AfterAll
  static void run() {
    Runtime.getRuntime().halt(9);
  }

  @Test
  void plain() {
    run();
  }

  @Test
  @Tag("slow")
  @ResourceLock("db")
  @ResourceLock(value = "clock", mode = ResourceAccessMode.READ)
  void locked() {
    run();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void takes(int number) {
    run();
  }

  @TestFactory
  Stream<DynamicTest> makes() {
    run();
    return Stream.empty();
  }

  @Nested
  class Inner {
    @Test
    void within() {
      run();
    }
  }
}
