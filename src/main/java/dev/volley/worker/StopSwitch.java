package dev.volley.worker;

import dev.volley.wire.proto.Stop;
import java.util.Optional;

/**
 * Whether what runs is to end before its end: at once, or after so many failures in this worker.
 * Told by the command reader and by the threads that run tests; its lock is held for a moment
 * alone.
 */
final class StopSwitch {
  private int after = Integer.MAX_VALUE;
  private int failures;
  private String reason = "";
  private Runnable cancel = () -> {};

  /** Takes the controller's command; the latest counts. */
  void command(Stop stop) {
    synchronized (this) {
      after = stop.getAfterFailures();
      reason = stop.getReason();
    }
    cancelIfDue();
  }

  /** Counts a test or container that failed. */
  void failed() {
    synchronized (this) {
      failures++;
    }
    cancelIfDue();
  }

  /**
   * Notes what runs from here on.
   *
   * @param cancellation ends it before its end; may be called several times, on any thread
   */
  void runs(Runnable cancellation) {
    synchronized (this) {
      cancel = cancellation;
    }
    cancelIfDue();
  }

  /** What a test that is skipped now shall say; empty where nothing was stopped. */
  synchronized Optional<String> reason() {
    return isDue() ? Optional.of(reason) : Optional.empty();
  }

  private synchronized boolean isDue() {
    return failures >= after;
  }

  private void cancelIfDue() {
    Runnable due;
    synchronized (this) {
      due = isDue() ? cancel : () -> {};
    }
    due.run();
  }
}
