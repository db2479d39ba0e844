package dev.volley.fork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The live workers of a factory, and their timer. Guarded by its lock, which is never held while
 * anything else is called.
 */
final class Roster {
  private final DeadlineTimer deadlines = new DeadlineTimer();
  private final Set<ForkedWorker> live = new HashSet<>();
  private @Nullable String killed;
  private boolean closed;

  /** Begins to start a worker; one that is started after all were killed is killed at once. */
  Worker start(ForkOrder order, WorkerListener listener) {
    ForkedWorker worker = new ForkedWorker(order, deadlines, listener, this::remove);
    String why;
    synchronized (this) {
      live.add(worker);
      why = killed;
    }
    if (why != null) {
      worker.kill(why);
    }
    worker.start();
    return worker;
  }

  /** Kills every live worker, and those that are started from here on. */
  void killAll(String why) {
    List<ForkedWorker> victims;
    synchronized (this) {
      killed = why;
      victims = new ArrayList<>(live);
    }
    victims.forEach(victim -> victim.kill(why));
  }

  /** Kills every live worker; the timer ends with the last of them. */
  void close() {
    killAll("the run is over");
    synchronized (this) {
      closed = true;
      endTimerIfIdle();
    }
  }

  private synchronized void remove(ForkedWorker worker) {
    live.remove(worker);
    endTimerIfIdle();
  }

  private void endTimerIfIdle() {
    if (closed && live.isEmpty()) {
      deadlines.close();
    }
  }
}
