package dev.volley.worker;

import dev.volley.wire.proto.Configure;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker as a process of its own, with the channel on private descriptors. */
final class WorkerProcess {

  private static final String REDIRECT = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2";

  private final Process process;
  private final Controller controller;
  private final ByteArrayOutputStream capture = new ByteArrayOutputStream();
  private final Thread drain;

  private WorkerProcess(String classPath, List<String> jvmArguments) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList("/bin/sh", "-c", REDIRECT));
    command.add(java());
    command.addAll(jvmArguments);
    command.addAll(Arrays.asList("-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add(WorkerMain.class.getName());
    command.addAll(Arrays.asList("/dev/fd/3", "/dev/fd/4", Controller.NONCE));
    process = new ProcessBuilder(command).start();
    controller = new Controller(process.getInputStream(), process.getOutputStream());
    drain = new Thread(this::drain, "test-capture");
    drain.setDaemon(true);
    drain.start();
  }

  /** Starts a worker with this JVM's class path. */
  static WorkerProcess start(String... jvmArguments) throws IOException {
    return withClassPath(System.getProperty("java.class.path"), jvmArguments);
  }

  static WorkerProcess withClassPath(String classPath, String... jvmArguments) throws IOException {
    return new WorkerProcess(classPath, Arrays.asList(jvmArguments));
  }

  static Configure.Builder configuration() {
    return Configure.newBuilder().setEnableAssertions(true).setExitAfterGoodbye(true);
  }

  static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }

  Controller controller() {
    return controller;
  }

  long pid() {
    return process.pid();
  }

  /** Waits for the process's end; fails where it does not come. */
  int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.toHandle().destroyForcibly();
      throw new AssertionError("The worker did not end; it wrote: " + capture);
    }
    return process.exitValue();
  }

  /** What it wrote past its channel. */
  String capture() throws InterruptedException {
    TimeUnit.SECONDS.timedJoin(drain, 10);
    synchronized (capture) {
      return capture.toString(StandardCharsets.UTF_8);
    }
  }

  private void drain() {
    byte[] buffer = new byte[8192];
    try {
      int count = process.getErrorStream().read(buffer);
      while (count >= 0) {
        synchronized (capture) {
          capture.write(buffer, 0, count);
        }
        count = process.getErrorStream().read(buffer);
      }
    } catch (IOException closed) {
      // The process was destroyed; what came is kept.
    }
  }
}
