package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CustomerTest {
  @Test
  void greets() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(150);
    assertEquals(1, Price.of(1).times(1).cents());
  }
}
