package dev.volley.zoo.run.time;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Has limits of JUnit's own. */
class OwnTimeoutZoo {
  @Test
  @Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
  void takesTooLong() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  @Timeout(
      value = 100,
      unit = TimeUnit.MILLISECONDS,
      threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void takesTooLongElsewhere() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  @Timeout(60)
  void isQuick() {}
}
