package it;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OuterTest {
  @Test
  void outer() {}

  @Nested
  class Deep {
    @Test
    void deep() {}
  }
}
