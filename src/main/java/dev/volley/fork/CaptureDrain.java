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
    int count = capture.read(buffer);
    while (count >= 0 && sink.accept(buffer, count) && aftermath < AFTERMATH) {
      aftermath += hostEnded ? count : 0;
      count = capture.read(buffer);
    }
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
