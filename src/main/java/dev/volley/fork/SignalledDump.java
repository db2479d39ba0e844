package dev.volley.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a JVM that does not answer: at SIGQUIT it writes them to its standard output,
 * which is its capture. A JVM that cannot come to a safepoint writes nothing. Blocks; for a thread
 * of its own.
 */
final class SignalledDump {
  /** The file's name. */
  static final String FILE = "threads-by-signal.txt";

  /** How long the dump may take to come, in milliseconds. */
  private static final long MOST_MILLIS = 3000;

  private final ProcessHandle process;
  private final CaptureSink capture;

  /** Of a process whose output goes to that sink. */
  SignalledDump(ProcessHandle process, CaptureSink capture) {
    this.process = process;
    this.capture = capture;
  }

  /**
   * Asks for it, and writes what comes into a directory.
   *
   * @throws IOException where it cannot be written
   */
  void write(Path directory) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    String problem = "";
    capture.copyTo(heard);
    try {
      problem = signal();
      Thread.sleep(MOST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      capture.copyToNobody();
    }
    String text = heard.toString(StandardCharsets.UTF_8);
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve(FILE),
        text.isEmpty() ? "The JVM wrote nothing at SIGQUIT. " + problem + "\n" : text);
  }

  /** Java cannot send this signal itself. */
  private String signal() throws InterruptedException {
    try {
      Process kill =
          new ProcessBuilder("/bin/sh", "-c", "kill -QUIT " + process.pid())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = kill.waitFor(1, TimeUnit.SECONDS);
      return ended && kill.exitValue() == 0 ? "" : "The signal may not have been sent.";
    } catch (IOException e) {
      return "The signal could not be sent: " + e;
    }
  }
}
