package dev.volley.zoo.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Work that only one JVM may do at a time. */
public final class Alone {
  private Alone() {}

  /**
   * Takes so many milliseconds, and fails where another JVM is at it. The lock is the operating
   * system's, which a JVM that dies gives back; its file is the system property {@code zoo.alone}.
   */
  public static void work(long millis) throws IOException, InterruptedException {
    try (FileChannel channel =
            FileChannel.open(
                Path.of(System.getProperty("zoo.alone")),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new AssertionError("another JVM holds the lock");
      }
      Thread.sleep(millis);
    }
  }
}
