package dev.volley.zoo.worker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other classes have tests from. */
abstract class InheritedZoo {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void inherited(int number) {}
}
