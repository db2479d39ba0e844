package dev.volley.zoo.run.time;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Waits for a virtual thread that waits for ever. */
class VirtualThreadZoo {
  @Test
  void waits() throws Exception {
    Thread virtual =
        (Thread)
            Thread.class
                .getMethod("startVirtualThread", Runnable.class)
                .invoke(null, (Runnable) VirtualThreadZoo::waitForEver);
    virtual.join();
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
