package dev.volley.worker;

import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.End;
import dev.volley.wire.proto.ToWorker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Plays a worker's whole life with nobody at the other end, in a JVM of its own, so that an archive
 * can be made of the classes that a worker needs: from Hello to Goodbye, with a test class for each
 * engine that is on the class path. Never part of a user's worker.
 */
public final class Understudy {
  private static final String TRIALS = "dev.volley.worker.trial.";

  private Understudy() {}

  /**
   * Plays, and ends the JVM, which writes the archive then.
   *
   * @param args the key of the archive: files {@code KEY-*.loaded} in the working directory name
   *     further classes to load, one at the beginning of each line
   * @throws IOException where they cannot be read
   */
  public static void main(String[] args) throws IOException {
    try (DirectoryStream<Path> records =
        Files.newDirectoryStream(Paths.get(""), args[0] + "-*.loaded")) {
      for (Path record : records) {
        load(record);
      }
    }
    // What only a worker with a process of its own has.
    ProcessEnd end = new ProcessEnd();
    CapturePipe.ofProcess().awaitRead();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    WorkerMain.run(new Script(script()), messages, "understudy");
    end.exit(0);
  }

  /** Loads what the class path has; a worker has loaded many a class that it has not. */
  private static void load(Path record) throws IOException {
    try (Stream<String> lines = Files.lines(record, StandardCharsets.ISO_8859_1)) {
      lines
          .map(line -> line.split(" ", 2)[0])
          .filter(name -> name.indexOf('/') < 0)
          .forEach(Understudy::isThere);
    }
  }

  private static byte[] script() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FrameWriter script = new FrameWriter(bytes);
    script.write(
        ToWorker.newBuilder()
            .setConfigure(
                Configure.newBuilder()
                    .setEnableAssertions(true)
                    .putSystemProperties("volley.worker.id", "understudy"))
            .build(),
        true);
    int request = 0;
    for (String trial : trials()) {
      script.write(
          ToWorker.newBuilder()
              .setAssign(
                  Assign.newBuilder()
                      .setRequest(++request)
                      .addClassNames(TRIALS + trial)
                      .setGranted(true))
              .build(),
          true);
    }
    script.write(ToWorker.newBuilder().setEnd(End.getDefaultInstance()).build(), true);
    return bytes.toByteArray();
  }

  private static List<String> trials() {
    List<String> trials = new ArrayList<>();
    if (isThere("org.junit.jupiter.engine.JupiterTestEngine")) {
      trials.add("JupiterTrial");
    }
    if (isThere("org.junit.vintage.engine.VintageTestEngine")) {
      trials.add("VintageTrial");
    }
    return trials;
  }

  private static boolean isThere(String className) {
    try {
      Class.forName(className, false, Understudy.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError notThere) {
      return false;
    }
  }

  /** The commands, and then silence: their end would mean that the controller is lost. */
  private static final class Script extends InputStream {
    private final InputStream commands;
    private final CountDownLatch never = new CountDownLatch(1);

    Script(byte[] commands) {
      this.commands = new ByteArrayInputStream(commands);
    }

    @Override
    public int read() throws IOException {
      int next = commands.read();
      return next < 0 ? silence() : next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = commands.read(target, offset, length);
      return count < 0 ? silence() : count;
    }

    private int silence() throws IOException {
      try {
        never.await();
        return -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while silent", e);
      }
    }
  }
}
