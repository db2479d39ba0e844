package dev.volley.zoo.run.behaviours;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Interrupts the thread that runs it, and throws what interruptions throw. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptsZoo {
  @Test
  @Order(1)
  void throwsAnInterruption() throws InterruptedException {
    Thread.currentThread().interrupt();
    throw new InterruptedException("by itself");
  }

  @Test
  @Order(2)
  void goesOn() {}
}
