package dev.volley.zoo.run.time;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One test hangs beside others, which begin when it has. */
@Execution(ExecutionMode.CONCURRENT)
class BesideZoo {
  private static final CountDownLatch HANGS = new CountDownLatch(1);

  @Test
  void hangs() {
    HANGS.countDown();
    while (HANGS.getCount() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void isInnocent() {}

  @Test
  void isInnocentToo() {}
}
