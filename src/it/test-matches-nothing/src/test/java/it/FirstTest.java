package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void addsOne() {
    assertEquals(4, 2 + 2);
  }

  @Test
  void addsTwo() {
    assertEquals(4, 2 + 2);
  }
}
