package dev.volley.zoo.run.deaths;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls System.exit, and a shutdown hook never returns. */
public class HangsInHookZoo {
  @Test
  void exits() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }));
    System.exit(0);
  }
}
