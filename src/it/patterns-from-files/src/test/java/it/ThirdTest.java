package it;

import org.junit.jupiter.api.Test;

class ThirdTest {
  @Test
  void isNotNamed() {}
}
