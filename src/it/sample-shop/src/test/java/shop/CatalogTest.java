package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CatalogTest {
  @Test
  void listsAll() throws InterruptedException {
    // Stands for work that takes its time.
    Thread.sleep(600);
    assertEquals(25, Price.of(5).times(5).cents());
  }
}
