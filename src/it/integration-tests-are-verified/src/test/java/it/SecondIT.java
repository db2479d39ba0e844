package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecondIT {
  @Test
  void passes() {
    assertEquals("Hello, you", Greeting.of("you"));
  }

  @Test
  void fails() {
    assertEquals("Good bye", Greeting.of("you"));
  }
}
