package dev.volley.zoo.run.freaks;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Ends its JVM, so that another is started where it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiesThereZoo {
  @Test
  @Order(1)
  void halts() {
    Runtime.getRuntime().halt(3);
  }
}
