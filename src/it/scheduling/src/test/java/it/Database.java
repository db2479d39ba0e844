package it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** What only one test in the whole build may use at a time. */
final class Database {
  private static final Path IN_USE = Paths.get("target", "database-in-use");

  private Database() {}

  static void use() throws IOException, InterruptedException {
    Files.createFile(IN_USE); // fails where somebody else has it
    try {
      Thread.sleep(200);
    } finally {
      Files.delete(IN_USE);
    }
  }
}
