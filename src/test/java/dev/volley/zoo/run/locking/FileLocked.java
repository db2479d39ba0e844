package dev.volley.zoo.run.locking;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that holds a lock on a file from its first test to its last, as fixtures do. */
abstract class FileLocked {
  private static final Path DIRECTORY = Path.of(System.getProperty("zoo.directory", "."));

  private static FileChannel channel;
  private static FileLock lock;

  @BeforeAll
  static void lock() throws Exception {
    channel =
        FileChannel.open(
            DIRECTORY.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = channel.lock();
  }

  @AfterAll
  static void unlock() throws Exception {
    lock.release();
    channel.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void isAloneInHere(int number) throws Exception {
    Path inside = DIRECTORY.resolve("inside");
    Files.createFile(inside);
    Files.delete(inside);
  }
}
