package dev.volley.zoo.worker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Runs until the test beside it in this JVM lets it go on. */
public class WaitingZoo {

  /** Lets it go on; replaced by whoever runs it next. */
  public static volatile CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void waits() throws InterruptedException {
    Assertions.assertTrue(goOn.await(60, TimeUnit.SECONDS));
  }
}
