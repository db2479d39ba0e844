package dev.volley.worker;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The pipe of native code's and child processes' output, seen from the end they write to: tells
 * when the controller has read all that is in it.
 *
 * <p>That output and the frames travel apart. What a test wrote there can be told from what comes
 * after it only if its end is said once the pipe is empty. Where nothing is in the pipe that costs
 * one look at it, less than a microsecond. Any thread may call it.
 */
final class CapturePipe {

  /** How long one test may wait; the controller reads all the time, in far less. */
  static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /**
   * How long all of a worker's tests together may wait in vain. It runs out where somebody writes
   * without an end, or where the descriptor is no pipe and always shows something.
   */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

  /** What the controller's thread may need from the system's read to its own next step. */
  private static final long AFTERWARDS_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  private final InputStream end;
  private final AtomicLong patience = new AtomicLong(PATIENCE_NANOS);

  /** A pipe whose {@link InputStream#available} says how much the controller has not read yet. */
  CapturePipe(InputStream end) {
    this.end = end;
  }

  /**
   * The one of this process, whose descriptors 1 and 2 are the same pipe. A system that does not
   * tell at this end how full a pipe is tells 0, and nobody waits. To be held as long as the
   * process lives: Java 8 closes the descriptor of such a stream when it is collected.
   */
  static CapturePipe ofProcess() {
    return new CapturePipe(new FileInputStream(FileDescriptor.err));
  }

  /** The one of a worker inside another program, which has none. */
  static CapturePipe none() {
    return new CapturePipe(new ByteArrayInputStream(new byte[0]));
  }

  /** Waits until the controller has read what is in the pipe, for no longer than the bounds. */
  void awaitRead() {
    if (patience.get() <= 0 || isEmpty()) {
      return;
    }
    long since = System.nanoTime();
    do {
      // Returns at once on a thread that is interrupted; the bound holds there as well.
      LockSupport.parkNanos(PAUSE_NANOS);
      if (isEmpty()) {
        // What was just read is not yet known to have been read: the thread that did wakes up.
        LockSupport.parkNanos(AFTERWARDS_NANOS);
        return;
      }
    } while (System.nanoTime() - since < MOST_NANOS);
    patience.addAndGet(-MOST_NANOS);
  }

  private boolean isEmpty() {
    try {
      return end.available() <= 0;
    } catch (IOException e) {
      // A test has closed the descriptor; nothing will come that way any more.
      patience.set(0);
      return true;
    }
  }
}
