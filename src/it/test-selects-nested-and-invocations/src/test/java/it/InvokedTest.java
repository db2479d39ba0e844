package it;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvokedTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takes(int number) {}

  @RepeatedTest(3)
  void repeats() {}
}
