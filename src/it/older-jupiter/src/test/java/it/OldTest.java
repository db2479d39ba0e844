package it;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldTest {
  @Test
  void passes() {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void takes(int number) {}

  @Nested
  class Inner {
    @Test
    void passesToo() {}
  }
}
