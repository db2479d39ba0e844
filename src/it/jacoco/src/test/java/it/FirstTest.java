package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void covers() {
    assertEquals(4, First.twice(2));
  }
}
