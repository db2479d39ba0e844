package dev.volley.fork;

import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.ToWorker;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Writes commands to a worker, on a thread of its own, so that no other waits for the pipe. Queued
 * on any thread. The queue is as long as what the session has assigned: one unit runs, one waits.
 */
final class CommandWriter {
  /** Commands in order; an empty one stops the thread. */
  private final BlockingQueue<Optional<ToWorker>> queue = new LinkedBlockingQueue<>();

  private volatile boolean stopped;

  /** Queues a command; does nothing once stopped. */
  void send(ToWorker command) {
    if (!stopped) {
      queue.add(Optional.of(command));
    }
  }

  /** Ends the thread, and drops what it has not written. */
  void stop() {
    stopped = true;
    queue.clear();
    queue.add(Optional.empty());
  }

  /**
   * Writes what is queued until it is stopped or nobody reads it any more; the thread's body.
   *
   * @param commands closed at the end
   * @param lost told where a command could not be written, and why
   */
  void write(OutputStream commands, Consumer<String> lost) {
    FrameWriter writer = new FrameWriter(commands);
    try (commands) {
      Optional<ToWorker> next = queue.take();
      while (next.isPresent()) {
        writer.write(next.get(), true);
        next = queue.take();
      }
    } catch (IOException e) {
      stop();
      lost.accept(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
