package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeliveryTest {
  @Test
  void picksTheCheapest() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(500);
    assertEquals(21, Price.of(3).times(7).cents());
  }
}
