package dev.volley.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Starts {@link dev.volley.zoo.fork.PretendWorker}s and leaves no process behind. */
final class Pretenders {
  private final List<JvmWorkerFactory> factories = new ArrayList<>();
  private final List<Long> strays = new ArrayList<>();

  JvmWorkerFactory factory(Forks forks, Transport transport) {
    JvmWorkerFactory factory =
        new JvmWorkerFactory(forks.settings(), "dev.volley.zoo.fork.PretendWorker", transport);
    factories.add(factory);
    return factory;
  }

  /** Remembers a process that is to be gone after the test. */
  void endLater(long pid) {
    strays.add(pid);
  }

  void close() {
    factories.forEach(JvmWorkerFactory::close);
    strays.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  /** Waits for the end of a process that is no child of this one, and so tells no event. */
  static void awaitEnd(long pid) {
    while (isRunning(pid)) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** A process whose parent has not asked for its exit value yet is a zombie, and does not run. */
  static boolean isRunning(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }
}
