package dev.volley.fork;

import dev.volley.model.WorkerEvent;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where everything goes that a worker writes past its frames: to the listener as {@code Noise},
 * within a share of its own, and into its last words. Used by the worker's drain and its reader.
 */
final class CaptureSink {
  private final Gate gate;
  private final InboxShare share;
  private final LastWords lastWords;

  /** A sink with nothing in it. */
  CaptureSink(Gate gate, InboxShare share, LastWords lastWords) {
    this.gate = gate;
    this.share = share;
    this.lastWords = lastWords;
  }

  /**
   * Takes the first {@code length} bytes; waits while the share is used up.
   *
   * @return whether more is welcome
   */
  boolean accept(byte[] bytes, int length) {
    lastWords.append(bytes, length);
    Runnable consumed = share.acquire(length);
    ByteBuffer text = ByteBuffer.wrap(Arrays.copyOf(bytes, length)).asReadOnlyBuffer();
    return gate.pass(new WorkerEvent.Noise(text), consumed);
  }
}
