package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CancellationTest {
  private final BlockingQueue<String> killed = new ArrayBlockingQueue<>(5);

  @Test
  void waitsForReportsWhenEveryWorkerWasKilled() throws Exception {
    Thread hook;
    try (Cancellation cancellation = new Cancellation(new Inbox(), killed::add)) {
      hook = new Thread(cancellation::endSoon);
      hook.start();

      assertThat(killed.poll(30, TimeUnit.SECONDS)).isEqualTo("Maven's JVM ended");
      hook.join(100);
      assertThat(hook.isAlive()).isTrue();
    }
    hook.join();
  }

  @Test
  void killsNobodyWhereAllIsDoneInTime() {
    Cancellation cancellation = new Cancellation(new Inbox(), killed::add);
    cancellation.close();

    cancellation.endSoon();

    assertThat(killed).isEmpty();
  }
}
