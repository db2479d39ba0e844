package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvoiceTest {
  @Test
  void numbersInOrder() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(250);
    assertEquals(4, Price.of(2).times(2).cents());
  }

  @Test
  void printsTotals() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(350);
    assertEquals(81, Price.of(9).times(9).cents());
  }
}
