package dev.volley.zoo.run.upkeep;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** Leaves a trace and fails. */
class FailsOnceZoo {
  @Test
  void fails() {
    Traces.leave("FailsOnce");
    fail("on purpose");
  }
}
