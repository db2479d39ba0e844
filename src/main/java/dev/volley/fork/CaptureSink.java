package dev.volley.fork;

import dev.volley.model.WorkerEvent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where everything goes that a worker writes past its frames: to the listener as {@code Noise},
 * within a share of its own, and into its last words. Used by the worker's drain and its reader.
 */
final class CaptureSink {
  /** How long the reader may wait for a chunk: its drain may wait for whoever takes the bytes. */
  static final Duration PATIENCE = Duration.ofMillis(50);

  /** The most that is copied of a flood. */
  private static final int MOST_COPIED = 4 * 1024 * 1024;

  private final Gate gate;
  private final InboxShare share;
  private final LastWords lastWords;
  private final long patience;
  private final Object handover = new Object();

  /** Takes a copy of what comes; null where nobody wants one. */
  private volatile @Nullable ByteArrayOutputStream copy;

  /** How many chunks have left the pipe; written by the drain alone. */
  private volatile long come;

  /** How many of them have been passed on; written by the drain alone. */
  private volatile long passed;

  /** The reader's alone: how many had come when it waited in vain. */
  private long givenUp;

  /**
   * A sink with nothing in it.
   *
   * @param patience how long the reader may wait for a chunk
   */
  CaptureSink(Gate gate, InboxShare share, LastWords lastWords, Duration patience) {
    this.gate = gate;
    this.share = share;
    this.lastWords = lastWords;
    this.patience = patience.toNanos();
  }

  /**
   * Takes the first {@code length} bytes; waits while the share is used up.
   *
   * @return whether more is welcome
   */
  boolean accept(byte[] bytes, int length) {
    lastWords.append(bytes, length);
    copy(bytes, length);
    Runnable consumed = share.acquire(length);
    ByteBuffer text = ByteBuffer.wrap(Arrays.copyOf(bytes, length)).asReadOnlyBuffer();
    return gate.pass(new WorkerEvent.Noise(text), consumed);
  }

  /**
   * Copies what comes from here on, up to some {@value #MOST_COPIED} bytes, besides. On any thread.
   *
   * @param to written by the drain's thread; synchronized, never blocks, never fails
   */
  void copyTo(ByteArrayOutputStream to) {
    copy = to;
  }

  /** Ends the copying. On any thread. */
  void copyToNobody() {
    copy = null;
  }

  private void copy(byte[] bytes, int length) {
    ByteArrayOutputStream to = copy;
    if (to != null && to.size() < MOST_COPIED) {
      to.write(bytes, 0, length);
    }
  }

  /** Keeps what went to standard error in Java, and came within a frame. Called by the reader. */
  void heard(ByteBuffer text) {
    byte[] bytes = new byte[text.remaining()];
    text.duplicate().get(bytes);
    lastWords.append(bytes, bytes.length);
  }

  /** Says that a chunk has left the pipe. Called by the drain, before anything else. */
  void taken() {
    synchronized (handover) {
      come++;
    }
  }

  /** Says that this chunk has been passed on. Called by the drain. */
  void passedOn() {
    synchronized (handover) {
      passed++;
      handover.notifyAll();
    }
  }

  /**
   * Waits until what the drain has read by now was passed on, so that the end of the test that
   * wrote it does not overtake it; a worker says that end once all it wrote was read. Called by the
   * reader, costs nothing where the drain has nothing in its hands, and waits for a chunk once, and
   * for no longer than its patience.
   */
  void awaitHandover() {
    long awaited = come;
    if (passed < awaited && givenUp < awaited) {
      givenUp = awaitPassed(awaited) ? givenUp : awaited;
    }
  }

  private boolean awaitPassed(long awaited) {
    long deadline = System.nanoTime() + patience;
    boolean interrupted = false;
    synchronized (handover) {
      long left = patience;
      while (passed < awaited && left > 0) {
        try {
          TimeUnit.NANOSECONDS.timedWait(handover, left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
        left = deadline - System.nanoTime();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return passed >= awaited;
  }
}
