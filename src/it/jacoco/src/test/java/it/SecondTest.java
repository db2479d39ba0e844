package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecondTest {
  @Test
  void covers() {
    assertEquals(4, Second.twice(2));
  }
}
