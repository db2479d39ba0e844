package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BasketTest {
  @Test
  void sumsOneKind() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(300);
    assertEquals(750, Price.of(250).times(3).cents());
  }

  @Test
  void sumsNothing() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(100);
    assertEquals(0, Price.of(250).times(0).cents());
  }
}
