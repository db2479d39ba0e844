package dev.volley.run;

import dev.volley.fork.WorkerListener;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The queue in front of the session's loop. Any thread puts, the session's thread takes. It has no
 * bound of its own: each worker's reader is bounded by its share of bytes, which is given back only
 * when the reporters have consumed what was told.
 */
final class Inbox implements WorkerListener {
  private final BlockingQueue<SessionEvent> events = new LinkedBlockingQueue<>();

  private boolean interrupted;

  @Override
  public void accept(WorkerId worker, WorkerEvent event, Runnable consumed) {
    put(new SessionEvent.Told(worker, event, consumed));
  }

  void put(SessionEvent event) {
    events.add(event);
  }

  /**
   * Waits for the next event; an interrupt of the waiting thread is a request to cancel, and {@link
   * #wasInterrupted} tells of it from then on.
   */
  SessionEvent take() {
    try {
      return events.take();
    } catch (InterruptedException e) {
      // Kept, not restored: the loop has yet to wait for its workers' ends.
      interrupted = true;
      return new SessionEvent.CancelRequested();
    }
  }

  /** Whether the thread that takes was interrupted. To be asked on that thread. */
  boolean wasInterrupted() {
    return interrupted;
  }
}
