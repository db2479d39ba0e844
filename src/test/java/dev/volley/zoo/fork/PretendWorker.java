package dev.volley.zoo.fork;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.ToWorker;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A worker that runs no tests, but ends in the way that the system property {@code script} names.
 */
public final class PretendWorker {
  private static final int MEBIBYTE = 1024 * 1024;

  private PretendWorker() {}

  /** As a process. */
  public static void main(String[] args) throws Exception {
    play(System.getProperty("script", "polite"), Wire.connect(args));
  }

  /** Inside another program; the script comes with Configure. */
  public static void run(InputStream in, OutputStream out, String nonce) throws Exception {
    Wire wire = new Wire(in, out, nonce);
    Configure configure = wire.hear().orElseThrow().getConfigure();
    play(configure.getSystemPropertiesOrDefault("script", "polite-inside"), wire);
  }

  private static void play(String script, Wire wire) throws Exception {
    switch (script) {
      case "polite" -> polite(wire);
      case "polite-inside" -> politeInside(wire);
      case "halt-7" -> haltSeven(wire);
      case "exit-0" -> exitZero(wire);
      case "kill-self" -> killSelf(wire);
      case "leave-child" -> leaveChild(wire);
      case "leave-flooding-child" -> leaveFloodingChild(wire);
      case "child-and-wait" -> childAndWait(wire);
      case "garbage" -> garbage(wire);
      case "greeting-first" -> greetingFirst(wire);
      case "flood" -> flood(wire, 16);
      case "flood-and-die" -> floodAndDie(wire);
      case "capture-flood" -> captureFlood(wire);
      case "close-channel" -> closeChannel(wire);
      case "linger" -> linger(wire);
      case "cut-frame" -> cutFrame(wire);
      case "throw" -> throwUp(wire);
      case "wait" -> waitForEver(wire);
      default -> throw new IllegalArgumentException(script);
    }
  }

  /** Tells what it was told and what it sees, and ends when it is told to. */
  private static void polite(Wire wire) throws IOException {
    wire.greet();
    Configure configure = wire.hear().orElseThrow().getConfigure();
    wire.ready(
        "slot=" + configure.getSystemPropertiesOrThrow("volley.worker.slot"),
        "id=" + configure.getSystemPropertiesOrThrow("volley.worker.id"),
        "env=" + System.getenv("VOLLEY_WORKER_ID"),
        "dir=" + new File("").getAbsolutePath(),
        "port=" + System.getProperty("port"),
        "stdin=" + System.in.read());
    System.out.println("said on standard output");
    System.out.flush();
    Optional<ToWorker> command = wire.hear();
    while (command.isPresent() && !command.get().hasEnd()) {
      command = wire.hear();
    }
    wire.goodbye(0);
    System.exit(0);
  }

  private static void politeInside(Wire wire) throws IOException {
    wire.greet();
    wire.ready("loader=" + Thread.currentThread().getContextClassLoader().getClass().getName());
    Optional<ToWorker> command = wire.hear();
    while (command.isPresent() && !command.get().hasEnd()) {
      command = wire.hear();
    }
    wire.goodbye(0);
  }

  private static void haltSeven(Wire wire) throws IOException {
    wire.greet();
    Runtime.getRuntime().halt(7);
  }

  private static void exitZero(Wire wire) throws IOException {
    wire.greet();
    System.exit(0);
  }

  private static void killSelf(Wire wire) throws Exception {
    wire.greet();
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    new CountDownLatch(1).await();
  }

  /** Ends well, but a child that has its standard output stays. */
  private static void leaveChild(Wire wire) throws IOException {
    wire.greet();
    wire.ready(Long.toString(child()));
    wire.goodbye(0);
    System.exit(0);
  }

  private static void leaveFloodingChild(Wire wire) throws IOException {
    wire.greet();
    wire.ready(Long.toString(new ProcessBuilder("yes").inheritIO().start().pid()));
    wire.hear();
    wire.hear();
    Runtime.getRuntime().halt(5);
  }

  private static void childAndWait(Wire wire) throws Exception {
    wire.greet();
    wire.ready(Long.toString(child()));
    new CountDownLatch(1).await();
  }

  private static long child() throws IOException {
    return new ProcessBuilder("sleep", "300").inheritIO().start().pid();
  }

  private static void garbage(Wire wire) throws Exception {
    wire.greet();
    wire.out.write("<html>no frame of ours</html>\n".repeat(9).getBytes(StandardCharsets.UTF_8));
    wire.out.flush();
    new CountDownLatch(1).await();
  }

  private static void greetingFirst(Wire wire) throws IOException {
    wire.out.write("Welcome to this machine\n".getBytes(StandardCharsets.UTF_8));
    wire.greet();
    Runtime.getRuntime().halt(3);
  }

  private static void flood(Wire wire, int mebibytes) throws IOException {
    wire.greet();
    byte[] text = new byte[64 * 1024];
    for (int i = 0; i < mebibytes * 16; i++) {
      wire.print(text);
    }
    wire.goodbye(0);
    System.exit(0);
  }

  /** Fills the controller's share and then the pipe, and is gone while its reader waits. */
  private static void floodAndDie(Wire wire) throws Exception {
    wire.greet();
    Thread killer =
        new Thread(
            () -> {
              try {
                wire.hear();
                wire.hear();
                Runtime.getRuntime().halt(9);
              } catch (IOException e) {
                Runtime.getRuntime().halt(10);
              }
            });
    killer.start();
    byte[] text = new byte[64 * 1024];
    while (true) {
      wire.print(text);
    }
  }

  private static void captureFlood(Wire wire) throws IOException {
    wire.greet();
    try (OutputStream capture = new FileOutputStream(FileDescriptor.out)) {
      capture.write(new byte[8 * MEBIBYTE]);
      capture.write("the last line\n".getBytes(StandardCharsets.UTF_8));
    }
    wire.goodbye(0);
    System.exit(0);
  }

  private static void closeChannel(Wire wire) throws Exception {
    wire.greet();
    wire.out.close();
    new CountDownLatch(1).await();
  }

  /** Says Goodbye and does not go. */
  private static void linger(Wire wire) throws Exception {
    wire.greet();
    wire.goodbye(0);
    new CountDownLatch(1).await();
  }

  private static void cutFrame(Wire wire) throws IOException {
    wire.greet();
    wire.out.write(new byte[] {(byte) 0xA0, 0x01, 1, 2, 3});
    wire.out.flush();
    Runtime.getRuntime().halt(7);
  }

  private static void throwUp(Wire wire) throws IOException {
    wire.greet();
    throw new IllegalStateException("this worker gives up");
  }

  private static void waitForEver(Wire wire) throws Exception {
    wire.greet();
    new CountDownLatch(1).await();
  }
}
