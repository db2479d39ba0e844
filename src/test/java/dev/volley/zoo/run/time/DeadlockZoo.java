package dev.volley.zoo.run.time;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Two threads wait for each other's monitor, and the test for both. */
class DeadlockZoo {
  private final Object left = new Object();
  private final Object right = new Object();
  private final CountDownLatch bothHold = new CountDownLatch(2);

  @Test
  void locks() throws InterruptedException {
    Thread first = new Thread(() -> lock(left, right), "zoo-first");
    Thread second = new Thread(() -> lock(right, left), "zoo-second");
    first.setDaemon(true);
    second.setDaemon(true);
    first.start();
    second.start();
    first.join();
    second.join();
  }

  private void lock(Object mine, Object its) {
    synchronized (mine) {
      bothHold.countDown();
      try {
        bothHold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      synchronized (its) {
        throw new IllegalStateException("No deadlock");
      }
    }
  }
}
