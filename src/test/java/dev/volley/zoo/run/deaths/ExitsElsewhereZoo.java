package dev.volley.zoo.run.deaths;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A thread that its test has started calls Runtime.exit. */
public class ExitsElsewhereZoo {
  @Test
  void waits() throws InterruptedException {
    new Thread(() -> Runtime.getRuntime().exit(4), "rogue").start();
    new CountDownLatch(1).await();
  }
}
