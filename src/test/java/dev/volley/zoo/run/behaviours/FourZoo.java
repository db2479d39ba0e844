package dev.volley.zoo.run.behaviours;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Two fail, one passes, one is skipped. */
class FourZoo {
  @Test
  void passes() {}

  @Test
  void fails() {
    fail("first");
  }

  @Test
  void failsToo() {
    fail("second");
  }

  @Test
  @Disabled("a reason to be shown")
  void isSkipped() {}
}
