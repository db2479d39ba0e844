package dev.volley.zoo.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** One test of each colour. */
class SmallCase {
  @Test
  void passes() {
    System.out.println("slot " + System.getProperty("volley.worker.slot"));
  }

  @Test
  void fails() {
    assertEquals("1", "2");
  }

  @Test
  @Disabled("not today")
  void isSkipped() {}
}
