package dev.volley.fork;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;

/**
 * The one way from a worker to its listener: passes events on until {@code Gone}, which it passes
 * on once, and drops what comes later.
 *
 * <p>Used by the worker's reader, its drain and the timer; the listener is called under a lock, so
 * that nothing can overtake {@code Gone}.
 */
final class Gate {
  private final WorkerId worker;
  private final WorkerListener listener;
  private boolean closed;

  /** A gate that is open. */
  Gate(WorkerId worker, WorkerListener listener) {
    this.worker = worker;
    this.listener = listener;
  }

  /**
   * Passes an event on; once closed, drops it.
   *
   * @param consumed given to the listener, or run at once where the event is dropped
   * @return whether more events are welcome
   */
  boolean pass(WorkerEvent event, Runnable consumed) {
    synchronized (this) {
      if (!closed) {
        listener.accept(worker, event, consumed);
        return true;
      }
    }
    consumed.run();
    return false;
  }

  /** Passes the last event on and closes; does nothing where that has happened. */
  synchronized void close(WorkerEvent.Gone gone) {
    if (!closed) {
      closed = true;
      listener.accept(worker, gone, () -> {});
    }
  }
}
