package dev.volley.worker;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The worker's entry: as a process of its own by {@link #main}, inside Maven by {@link #run}.
 *
 * <p>Its own code meets no type of the JUnit Platform, so that a class path without one is told to
 * the controller instead of failing here.
 */
public final class WorkerMain {

  private static final String TCP = "tcp:";

  private WorkerMain() {}

  /**
   * Runs a worker in this JVM, and ends the JVM with it.
   *
   * <p>The channel's streams are opened apart from standard input and output, so that nothing a
   * test prints or reads can touch them. When they show that the controller is gone, the process is
   * halted at once.
   *
   * @param args the paths of the channel's two streams, as in {@code /dev/fd/3 /dev/fd/4}, and the
   *     nonce of the preamble; or {@code tcp:PORT:TOKEN} and the nonce, to connect to this machine
   * @throws IOException where the channel cannot be opened
   */
  public static void main(String[] args) throws IOException {
    ProcessEnd end = new ProcessEnd();
    CommandQueue queue = new CommandQueue();
    boolean tcp = args.length == 2 && args[0].startsWith(TCP);
    if (!tcp && args.length != 3) {
      throw new IllegalArgumentException(
          "Arguments must be IN OUT NONCE or tcp:PORT:TOKEN NONCE. Volley starts its workers"
              + " itself; to run tests, use the Maven plugin.");
    }
    CapturePipe capture = CapturePipe.ofProcess();
    WorkerRun worker;
    if (tcp) {
      Socket socket = connect(args[0]);
      worker =
          new WorkerRun(
              socket.getInputStream(), socket.getOutputStream(), args[1], queue, end, capture);
    } else {
      worker =
          new WorkerRun(
              new FileInputStream(args[0]),
              new FileOutputStream(args[1]),
              args[2],
              queue,
              end,
              capture);
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(worker::processEnds, "volley-worker-last-output"));
    try {
      WorkerRun.Ending ending = worker.run();
      if (ending == WorkerRun.Ending.FAILED) {
        end.exit(ProcessEnd.FAILED);
      } else if (worker.exitWanted()) {
        end.exit(0);
      }
    } catch (Throwable thrown) {
      // Threads of tests would keep a process alive that nobody speaks to any more.
      end.say("Volley's worker has failed: " + thrown.getMessage(), thrown);
      end.exit(ProcessEnd.FAILED);
    }
  }

  /**
   * Runs a worker inside another program; returns after Goodbye, or when the channel is closed.
   *
   * <p>Never exits or halts the JVM. {@code System.out}, {@code err} and {@code in}, the system
   * properties that Configure sets and the context class loader are put back at the end. The user's
   * classes are those of the calling thread's context class loader. A thread that waits for the
   * next command is left behind until {@code in} is at its end.
   *
   * @param in commands; must block until there are some
   * @param out messages; must not fail when a thread that writes is interrupted, as {@code
   *     PipedOutputStream} does
   * @param nonce of the preamble
   * @throws IOException where the channel is closed at once
   */
  public static void run(InputStream in, OutputStream out, String nonce) throws IOException {
    CommandQueue queue = new CommandQueue();
    WorkerRun worker =
        new WorkerRun(in, out, nonce, queue, (how, cause) -> queue.abandon(), CapturePipe.none());
    try {
      worker.run();
    } finally {
      worker.restore();
    }
  }

  /** The token proves to the controller that no other process of this machine has connected. */
  private static Socket connect(String address) throws IOException {
    String[] parts = address.substring(TCP.length()).split(":", 2);
    Socket socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), Integer.parseInt(parts[0]));
    socket.setTcpNoDelay(true);
    OutputStream out = socket.getOutputStream();
    out.write((parts[1] + "\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
