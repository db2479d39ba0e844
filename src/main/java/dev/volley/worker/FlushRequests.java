package dev.volley.worker;

import dev.volley.wire.proto.FromWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the flusher has to do: answers to send at once, and output that shall not wait for long.
 *
 * <p>Any thread may ask; only the flusher waits. Its lock is held for a moment alone, never while
 * anything is written, so that the reader of commands may take it.
 */
final class FlushRequests {

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final List<FromWorker> answers = new ArrayList<>();
  private boolean outputPending;
  private boolean closed;

  /** Asks for output to be flushed after about 100 ms. */
  synchronized void outputPending() {
    outputPending = true;
    notifyAll();
  }

  /** Asks for an answer to be sent at once. */
  synchronized void answer(FromWorker answer) {
    answers.add(answer);
    notifyAll();
  }

  /** Lets the flusher end. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Waits until there is something to do.
   *
   * @return the answers to send before flushing; null once closed
   */
  synchronized @Nullable List<FromWorker> await() {
    while (!closed && !outputPending && answers.isEmpty()) {
      waitFor(0);
    }
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    long left = PATIENCE_NANOS;
    while (!closed && answers.isEmpty() && left > 0) {
      waitFor(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      left = deadline - System.nanoTime();
    }
    return closed ? null : takeAnswers();
  }

  /** Takes the answers that have not been sent, and forgets that output is pending. */
  synchronized List<FromWorker> takeAnswers() {
    List<FromWorker> taken = new ArrayList<>(answers);
    answers.clear();
    outputPending = false;
    return taken;
  }

  /** Tests may interrupt any thread they find; that is no reason to stop. */
  @SuppressWarnings("WaitNotInLoop")
  private void waitFor(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException byATest) {
      // The condition is checked again by the caller.
    }
  }
}
