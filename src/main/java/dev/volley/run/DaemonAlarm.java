package dev.volley.run;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The run's timer: one daemon thread that only enqueues. */
final class DaemonAlarm implements Alarm, AutoCloseable {
  private final Inbox inbox;
  private final ScheduledThreadPoolExecutor timer;

  DaemonAlarm(Inbox inbox) {
    this.inbox = inbox;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "volley-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void after(Duration delay, SessionEvent event) {
    var unused = timer.schedule(() -> inbox.put(event), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
