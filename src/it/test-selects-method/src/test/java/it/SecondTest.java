package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecondTest {
  @Test
  void adds() {
    assertEquals(4, 2 + 2);
  }

  @Test
  void addsAgain() {
    assertEquals(4, 2 + 2);
  }
}
