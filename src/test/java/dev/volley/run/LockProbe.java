package dev.volley.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says by its exit code whether another process has a lock on a file; in a JVM of its own. */
final class LockProbe {
  static final int TAKEN = 3;

  private LockProbe() {}

  /** Takes the file. */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
      System.exit(channel.tryLock() == null ? TAKEN : 0);
    }
  }
}
