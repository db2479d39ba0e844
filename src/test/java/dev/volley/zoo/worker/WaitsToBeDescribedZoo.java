package dev.volley.zoo.worker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Keeps discovery waiting until the test beside it in this JVM lets it go on. */
@TestMethodOrder(WaitsToBeDescribedZoo.Waiting.class)
public class WaitsToBeDescribedZoo {

  /** Lets it go on; replaced by whoever runs it next. */
  public static volatile CountDownLatch goOn = new CountDownLatch(1);

  /** Runs within discovery. */
  public static class Waiting implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
      try {
        if (!goOn.await(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException("Nobody let it go on");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void runs() {}
}
