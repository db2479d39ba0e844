package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CaptureSinkTest {
  private final InboxShare share = new InboxShare(3);
  private final Heard heard = Heard.holding();

  private CaptureSink sink(Duration patience) {
    return new CaptureSink(new Gate(new WorkerId(1), heard), share, new LastWords(), patience);
  }

  @Test
  void holdsTheReaderUntilAChunkWasPassedOn() {
    CaptureSink sink = sink(Duration.ofHours(1));
    Runnable before = share.acquire(3);
    CompletableFuture<Boolean> accepted = startAccepting(sink);
    CompletableFuture<Integer> heardByThen = new CompletableFuture<>();
    Thread reader =
        DaemonThread.start(
            "reader",
            () -> {
              sink.awaitHandover();
              heardByThen.complete(heard.drain().size());
            });
    while (reader.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    before.run();

    assertThat(accepted.join()).isTrue();
    assertThat(heardByThen.join()).isEqualTo(1);
  }

  @Test
  void letsTheReaderGoWhereNobodyTakesTheChunk() {
    CaptureSink sink = sink(Duration.ofMillis(1));
    Runnable unused = share.acquire(3);
    CompletableFuture<Boolean> accepted = startAccepting(sink);

    sink.awaitHandover();

    assertThat(accepted).isNotDone();
    share.open();
    assertThat(accepted.join()).isTrue();
  }

  @Test
  void letsTheReaderGoAtOnceWhereNothingIsOnItsWay() {
    CaptureSink sink = sink(Duration.ofHours(1));
    accept(sink);

    sink.awaitHandover();

    assertThat(heard.drain()).hasSize(1);
  }

  /** Starts a drain and returns once it waits for its share. */
  private CompletableFuture<Boolean> startAccepting(CaptureSink sink) {
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    Thread drain = DaemonThread.start("drain", () -> result.complete(accept(sink)));
    while (drain.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return result;
  }

  /** What a drain does with a chunk. */
  private static boolean accept(CaptureSink sink) {
    sink.taken();
    try {
      return sink.accept(new byte[] {1, 2, 3}, 3);
    } finally {
      sink.passedOn();
    }
  }
}
