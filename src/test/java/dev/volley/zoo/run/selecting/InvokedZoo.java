package dev.volley.zoo.run.selecting;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Enough tests to be cut, and one that ends its JVM where it is told to. */
class InvokedZoo {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void takes(int number) {
    if (number == Integer.getInteger("zoo.kills", 0)) {
      Runtime.getRuntime().halt(9);
    }
  }

  @RepeatedTest(3)
  void repeats() {}

  @Test
  void t1() {}

  @Test
  void t2() {}

  @Test
  void t3() {}

  @Test
  void t4() {}

  @Test
  void t5() {}

  @Test
  void t6() {}

  @Test
  void t7() {}

  @Test
  void t8() {}
}
