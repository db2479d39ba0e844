package it;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void runs() {
    Hooks.called("test");
  }
}
