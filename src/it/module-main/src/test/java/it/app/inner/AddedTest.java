package it.app.inner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddedTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void isOpen(String text) {
    assertEquals(1, text.length());
  }
}
