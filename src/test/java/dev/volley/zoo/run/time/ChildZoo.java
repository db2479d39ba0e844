package dev.volley.zoo.run.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Waits for a child process that does not end, politely and stubbornly. */
class ChildZoo {
  @Test
  void waits() throws Exception {
    start("waits").waitFor();
  }

  @Test
  void waitsWhateverComes() throws Exception {
    Process child = start("waitsWhateverComes");
    while (child.isAlive()) {
      try {
        child.waitFor();
      } catch (InterruptedException e) {
        // Stubborn.
        Thread.onSpinWait();
      }
    }
  }

  private static Process start(String name) throws IOException {
    Process child = new ProcessBuilder("sleep", "3600").start();
    Files.writeString(
        Path.of(System.getProperty("zoo.directory"), name), Long.toString(child.pid()));
    return child;
  }
}
