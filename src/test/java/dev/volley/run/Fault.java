package dev.volley.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What can happen to a worker from outside, at any moment. Linux. */
enum Fault {
  /** It is killed. */
  KILLED {
    @Override
    void strike(long pid, Random random) throws IOException, InterruptedException {
      call("kill", "-KILL", Long.toString(pid));
    }
  },
  /** It is stopped for a while, as by a debugger or a laptop's lid. */
  STOPPED {
    @Override
    void strike(long pid, Random random) throws IOException, InterruptedException {
      call("kill", "-STOP", Long.toString(pid));
      Executor later =
          CompletableFuture.delayedExecutor(random.nextInt(1500), TimeUnit.MILLISECONDS);
      CompletableFuture.runAsync(() -> goOn(pid), later).join();
    }
  },
  /** Every further page that it asks for is refused. */
  STARVED {
    @Override
    void strike(long pid, Random random) throws IOException, InterruptedException {
      call("prlimit", "--pid", Long.toString(pid), "--as=1048576");
    }
  },
  /** Bytes that are no frame appear among those that it sends. */
  GARBAGE_SENT {
    @Override
    void strike(long pid, Random random) throws IOException {
      write(pid, 4, random);
    }
  },
  /** Bytes that are no frame appear among its commands. */
  GARBAGE_RECEIVED {
    @Override
    void strike(long pid, Random random) throws IOException {
      write(pid, 3, random);
    }
  };

  /** Happens to a process; what it is gone before does not matter. */
  abstract void strike(long pid, Random random) throws IOException, InterruptedException;

  private static void goOn(long pid) {
    try {
      call("kill", "-CONT", Long.toString(pid));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void call(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Writes to the other end of a pipe that the process has open. */
  private static void write(long pid, int descriptor, Random random) throws IOException {
    byte[] garbage = new byte[1 + random.nextInt(300)];
    random.nextBytes(garbage);
    Path pipe = Path.of("/proc", Long.toString(pid), "fd", Integer.toString(descriptor));
    if (Files.exists(pipe)) {
      Files.write(pipe, garbage, StandardOpenOption.WRITE);
    }
  }
}
