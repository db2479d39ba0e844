package dev.volley.worker;

import dev.volley.wire.proto.Configure;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker in this JVM, entered as inside Maven. Only one may be there at a time. */
final class InProcessWorker {

  private final Controller controller;
  private final Thread thread;
  private @Nullable Throwable failure;

  /** Starts a worker that waits to be configured. */
  InProcessWorker(@Nullable ClassLoader loader) {
    MemoryPipe commands = new MemoryPipe();
    MemoryPipe messages = new MemoryPipe();
    thread =
        new Thread(
            () -> {
              try {
                WorkerMain.run(commands.in(), messages.out(), Controller.NONCE);
                messages.out().close();
              } catch (Throwable t) {
                failure = t;
              }
            },
            "test-worker-main");
    if (loader != null) {
      thread.setContextClassLoader(loader);
    }
    thread.start();
    controller = new Controller(messages.in(), commands.out());
  }

  /** Starts a worker and configures it. */
  static Controller start(Configure.Builder configure) throws IOException {
    return start(configure, null);
  }

  static Controller start(Configure.Builder configure, @Nullable ClassLoader loader)
      throws IOException {
    Controller controller = new InProcessWorker(loader).controller();
    controller.configure(configure.setEnableAssertions(true).build());
    return controller;
  }

  /** Runs classes as one request each, and ends. */
  static Story run(Configure.Builder configure, Class<?>... classes) throws IOException {
    Controller controller = start(configure);
    int request = 0;
    for (Class<?> each : classes) {
      controller.assign(++request, each.getName());
    }
    controller.end();
    return controller.awaitEnd();
  }

  Controller controller() {
    return controller;
  }

  /** Waits for the return of {@code WorkerMain.run}. */
  void join() throws InterruptedException {
    TimeUnit.SECONDS.timedJoin(thread, 60);
    if (thread.isAlive() || failure != null) {
      throw new AssertionError("WorkerMain.run did not return by itself", failure);
    }
  }
}
