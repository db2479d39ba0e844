package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CheckoutTest {
  @Test
  void paysOnce() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(900);
    assertEquals(100, Price.of(100).times(1).cents());
  }

  @Test
  void paysTwice() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(400);
    assertEquals(200, Price.of(100).times(2).cents());
  }
}
