package dev.volley.zoo.run.freaks;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Throws what Jupiter itself cannot look at, so that it gives up the class. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreaksTheEngineZoo {
  private static final class Unaskable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("no cause");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no stack");
    }
  }

  @Test
  @Order(1)
  void passes() {}

  @Test
  @Order(2)
  void throwsWhenAsked() {
    throw new Unaskable();
  }

  @Test
  @Order(3)
  void neverRuns() {}
}
