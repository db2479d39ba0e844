package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class ThirdTest {
  @Test
  void fails() {
    fail("as it should");
  }
}
