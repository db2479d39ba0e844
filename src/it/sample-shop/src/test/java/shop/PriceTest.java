package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceTest {
  @Test
  void multiplies() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(50);
    assertEquals(42, Price.of(6).times(7).cents());
  }
}
