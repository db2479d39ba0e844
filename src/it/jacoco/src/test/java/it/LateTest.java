package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LateTest {
  @Test
  void covers() {
    assertEquals("yes", System.getProperty("late"));
    assertEquals(4, Late.twice(2));
  }
}
