package dev.volley.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a history file, among all threads and processes of a machine: a lock on a
 * file beside it. That file stays, since whoever removed it could remove it under another's hands;
 * the operating system frees the lock of a process that dies.
 */
final class SaveLock implements Closeable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

  private final Path history;
  private final FileChannel channel;

  private SaveLock(Path history, FileChannel channel) {
    this.history = history;
    this.channel = channel;
  }

  /** The file that may be changed while this is open. */
  Path history() {
    return history;
  }

  /**
   * Takes the lock, waiting for at most this long.
   *
   * @throws IOException where it cannot be had; the message says why
   * @throws InterruptedException where the thread is interrupted while it waits
   */
  static SaveLock of(Path history, Duration patience) throws IOException, InterruptedException {
    Path beside = history.resolveSibling(history.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    SaveLock lock = new SaveLock(history, channel);
    boolean taken = false;
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      while (tryLock(channel) == null) {
        if (System.nanoTime() - deadline > 0) {
          throw new IOException(
              beside + " was locked by another build for " + patience.toSeconds() + " s");
        }
        TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
      }
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM has it, which the operating system does not tell apart.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
