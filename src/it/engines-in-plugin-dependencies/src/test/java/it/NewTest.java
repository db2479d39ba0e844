package it;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NewTest {
  @Test
  void isNotRun() {
    Assertions.fail("Jupiter has no engine here");
  }
}
