package dev.volley.fork;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One source's share of the session's inbox, in bytes: whoever reads from the source waits while
 * its share is used up, so that a flood stops that source alone.
 *
 * <p>Acquired by the source's reading thread, given back on any thread, opened by whoever sees the
 * worker end.
 */
final class InboxShare {
  private final long capacity;
  private long held;
  private boolean open;

  /**
   * A share of which nothing is held.
   *
   * @param capacity bytes that may be held at once
   */
  InboxShare(long capacity) {
    this.capacity = capacity;
  }

  /**
   * Takes a part of the share and waits until it is free. What is larger than the whole share takes
   * all of it.
   *
   * @param bytes how much
   * @return gives the part back; does nothing when it is run again
   */
  synchronized Runnable acquire(long bytes) {
    long part = Math.min(bytes, capacity);
    boolean interrupted = false;
    while (!open && held + part > capacity) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    held += part;
    AtomicBoolean given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        release(part);
      }
    };
  }

  /**
   * Lets everybody through from here on. For a source that has ended: what it still can say is
   * bounded by the pipe's buffer, and nobody may wait for a consumer that never comes.
   */
  synchronized void open() {
    open = true;
    notifyAll();
  }

  /** How many bytes are held now. */
  synchronized long held() {
    return held;
  }

  private synchronized void release(long part) {
    held -= part;
    notifyAll();
  }
}
