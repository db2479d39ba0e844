package dev.volley.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * Makes an archive of the classes that a worker needs, as a program of its own that nobody waits
 * for: runs the JVMs that write it, one after another, and puts it in its place only when it is
 * whole. Two at once on the same archive: the second leaves it to the first.
 *
 * <p>Where it fails, {@code KEY.log} in the folder says why; else there is {@code KEY-CRC.archive}.
 */
public final class ArchiveMaker {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final String key;
  private final long deadline;
  private final Path output;

  private ArchiveMaker(Path folder, String key, long seconds) {
    this.folder = folder;
    this.key = key;
    this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    this.output = folder.resolve(key + ".tmp.log");
  }

  /**
   * Makes one.
   *
   * @param args the folder, the key, how many seconds it may take, and the command lines, each
   *     after {@code --}; the last of them leaves {@code KEY.tmp} in the folder
   * @throws IOException where the folder cannot be written
   * @throws InterruptedException never: nobody interrupts it
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ArchiveMaker maker = new ArchiveMaker(Paths.get(args[0]), args[1], Integer.parseInt(args[2]));
    try (FileChannel channel =
            FileChannel.open(
                maker.folder.resolve(maker.key + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && maker.named("-*.archive").isEmpty()) {
        maker.make(commands(Arrays.asList(args).subList(3, args.length)));
      }
    }
  }

  private static List<List<String>> commands(List<String> args) {
    List<List<String>> commands = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--")) {
        commands.add(new ArrayList<>());
      } else {
        commands.get(commands.size() - 1).add(arg);
      }
    }
    return commands;
  }

  private void make(List<List<String>> commands) throws IOException, InterruptedException {
    Path made = folder.resolve(key + ".tmp");
    try {
      for (List<String> command : commands) {
        if (!succeeds(command)) {
          return;
        }
      }
      Path archive = folder.resolve(key + "-" + String.format("%08x", crc(made)) + ".archive");
      Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(folder.resolve(key + ".log"));
      Files.deleteIfExists(folder.resolve(key + ".wanted"));
      for (Path record : named("-*.loaded")) {
        Files.deleteIfExists(record);
      }
    } finally {
      Files.deleteIfExists(made);
      Files.deleteIfExists(output);
      Files.deleteIfExists(folder.resolve(key + ".tmp.conf"));
    }
  }

  /** What a command that fails has printed stays, with its command line at the end. */
  private boolean succeeds(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(nothing())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    if (ended && process.exitValue() == 0) {
      return true;
    }
    String end = ended ? "Exit code " + process.exitValue() : "Killed, since it took too long";
    Files.write(
        output,
        Arrays.asList(end + ": " + String.join(" ", command)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Files.move(output, folder.resolve(key + ".log"), StandardCopyOption.REPLACE_EXISTING);
    return false;
  }

  private List<Path> named(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, key + ending)) {
      files.forEach(found::add);
    }
    return found;
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private static long crc(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
      }
    }
    return crc.getValue();
  }
}
