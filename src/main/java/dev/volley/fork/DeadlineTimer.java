package dev.volley.fork;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one timer of a factory, on a daemon thread of its own. */
final class DeadlineTimer implements Deadlines {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, body -> DaemonThread.create("volley-fork-deadlines", body));

  /** A timer with nothing to wait for. */
  DeadlineTimer() {
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Future<?> after(Duration time, Runnable action) {
    return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Ends the thread. Nothing may be asked from here on. */
  void close() {
    timer.shutdownNow();
  }
}
