package it;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstTest {
  @Test
  void adds() {}

  @Test
  @Tag("slow")
  void isTagged() {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void takes(int number) {}
}
