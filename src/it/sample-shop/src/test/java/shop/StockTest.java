package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StockTest {
  @Test
  void reserves() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(700);
    assertEquals(8, Price.of(8).times(1).cents());
  }

  @Test
  void releases() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(200);
    assertEquals(16, Price.of(8).times(2).cents());
  }
}
