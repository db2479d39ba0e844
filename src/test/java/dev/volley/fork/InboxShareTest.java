package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InboxShareTest {
  private final InboxShare share = new InboxShare(100);

  @Test
  void waitsUntilAPartIsGivenBack() {
    Runnable first = share.acquire(60);
    CompletableFuture<Runnable> second = startWaiting(() -> share.acquire(60));
    assertThat(second).isNotDone();

    first.run();

    second.join().run();
    assertThat(share.held()).isZero();
  }

  @Test
  void givesAPartBackOnlyOnce() {
    Runnable first = share.acquire(40);
    Runnable second = share.acquire(40);

    first.run();
    first.run();

    assertThat(share.held()).isEqualTo(40);
    second.run();
    assertThat(share.held()).isZero();
  }

  @Test
  void givesWhatIsLargerThanTheWholeAllOfIt() {
    Runnable large = share.acquire(1_000);

    assertThat(share.held()).isEqualTo(100);
    large.run();
    assertThat(share.held()).isZero();
  }

  @Test
  void letsEverybodyThroughOnceOpen() {
    Runnable large = share.acquire(100);
    CompletableFuture<Runnable> waiting = startWaiting(() -> share.acquire(1));

    share.open();

    assertThat(waiting.join()).isNotSameAs(large);
    assertThat(share.held()).isEqualTo(101);
  }

  @Test
  void waitsOnThoughInterrupted() {
    Runnable all = share.acquire(100);
    CompletableFuture<Boolean> interrupted =
        startWaiting(
            () -> {
              Thread.currentThread().interrupt();
              share.acquire(1);
              return Thread.interrupted();
            });

    all.run();

    assertThat(interrupted.join()).isTrue();
  }

  /** Starts a thread and returns once it waits. */
  private static <T> CompletableFuture<T> startWaiting(Supplier<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = DaemonThread.start("waits", () -> result.complete(body.get()));
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return result;
  }
}
