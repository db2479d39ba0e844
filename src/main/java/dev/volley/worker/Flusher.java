package dev.volley.worker;

import dev.volley.wire.proto.FromWorker;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the answers of the command reader, and output that nobody else has sent.
 *
 * <p>Runs on a daemon thread of its own from {@link #start} to {@link #finish}; it sleeps while
 * nothing is pending.
 */
final class Flusher {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final FlushRequests requests;
  private final OutputBatch output;
  private final Thread thread = new Thread(this::loop, "volley-worker-flusher");

  Flusher(FlushRequests requests, OutputBatch output) {
    this.requests = requests;
    this.output = output;
    thread.setDaemon(true);
  }

  /** Starts the thread. */
  void start() {
    thread.start();
  }

  /** Lets the thread end, and sends on the caller's thread what it has left. */
  void finish() {
    requests.close();
    send(requests.takeAnswers());
  }

  /** Nothing that is thrown may end the thread: memory comes back, a security manager goes. */
  private void loop() {
    while (true) {
      try {
        List<FromWorker> answers = requests.await();
        if (answers == null) {
          return;
        }
        send(answers);
      } catch (Throwable passing) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Answers are tried again until they are out; that one comes twice does no harm. */
  private void send(List<FromWorker> answers) {
    int sent = 0;
    while (sent < answers.size()) {
      try {
        output.send(answers.get(sent));
        sent++;
      } catch (Throwable passing) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    output.flush();
  }
}
