package dev.volley.zoo.worker;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two of four tests fail, in a known order; only what Jupiter 5.8 has. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class FailingZoo {

  @Test
  @Order(1)
  void first() {}

  @Test
  @Order(2)
  void second() {
    fail("the second fails");
  }

  @Test
  @Order(3)
  void third() {}

  @Test
  @Order(4)
  void fourth() {
    fail("the fourth fails");
  }
}
