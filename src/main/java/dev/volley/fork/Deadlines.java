package dev.volley.fork;

import java.time.Duration;
import java.util.concurrent.Future;

/** Runs what is to happen when time has passed. May be asked on any thread. */
@FunctionalInterface
interface Deadlines {

  /**
   * Runs an action, which must not block, once that time has passed and unless the result is
   * cancelled before; never before this returns.
   */
  Future<?> after(Duration time, Runnable action);
}
