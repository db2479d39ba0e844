package dev.volley.zoo.run.deaths;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Halts its JVM the first time: where the file that {@code zoo.file} names is not there yet. */
public class HaltsOnceZoo {
  @Test
  void aPasses() {}

  @Test
  void haltsOnce() throws IOException {
    Path file = Path.of(System.getProperty("zoo.file"));
    if (Files.notExists(file)) {
      Files.createFile(file);
      Runtime.getRuntime().halt(6);
    }
  }
}
