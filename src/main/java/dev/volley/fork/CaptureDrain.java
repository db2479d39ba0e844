package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Empties a worker's capture, on a thread of its own.
 *
 * <p>Nobody waits for its end: a child process that outlives the worker may hold the capture for
 * ever, and this thread with it.
 */
final class CaptureDrain {
  /** The most that is taken once the host has ended, in bytes: far more than a pipe holds. */
  static final long AFTERMATH = 1024 * 1024;

  private static final int BUFFER = 8 * 1024;

  private final CaptureSink sink;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean hostEnded;

  /** A drain into this sink. */
  CaptureDrain(CaptureSink sink) {
    this.sink = sink;
  }

  /** Empties the stream until its end; the body of the thread. */
  void drain(InputStream capture) {
    try (capture) {
      // The JDK's reaper empties the streams of a process that has ended, under their monitors and
      // into memory without a bound, where a child goes on writing: it has to stay out.
      synchronized (capture) {
        empty(capture);
      }
    } catch (IOException e) {
      // So it is told where the stream was closed together with the process: the end all the same.
      hostEnded = true;
    } finally {
      ended.complete(null);
    }
  }

  private void empty(InputStream capture) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long aftermath = 0;
    boolean welcome = true;
    while (welcome && aftermath < AFTERMATH) {
      // A single byte first: for it the stream takes all it can hold from the pipe, and returns at
      // once, so that there is next to no time in which what was taken is in nobody's hands.
      int first = capture.read();
      if (first < 0) {
        return;
      }
      sink.taken();
      try {
        buffer[0] = (byte) first;
        int count = 1 + rest(capture, buffer);
        welcome = sink.accept(buffer, count);
        aftermath += hostEnded ? count : 0;
      } finally {
        sink.passedOn();
      }
    }
  }

  /** Takes what can be had without waiting, to behind the first byte; returns how much. */
  private static int rest(InputStream capture, byte[] buffer) throws IOException {
    int length = Math.min(capture.available(), buffer.length - 1);
    return length <= 0 ? 0 : Math.max(0, capture.read(buffer, 1, length));
  }

  /** From here on only the leftovers are of interest. On any thread. */
  void hostEnded() {
    hostEnded = true;
  }

  /** Completes when the capture is empty and closed. */
  CompletionStage<Void> ended() {
    return ended;
  }
}
