package dev.volley.zoo.run.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Something that only one JVM may have at a time: a file that must not be there yet. */
final class Exclusive {
  private static final Path DIRECTORY = Path.of(System.getProperty("zoo.directory", "."));

  private Exclusive() {}

  /** Fails where somebody has it already. */
  static void hold(String name) throws IOException, InterruptedException {
    Path file = DIRECTORY.resolve(name);
    Files.createFile(file);
    // Long enough for another JVM to get there, were it let.
    Thread.sleep(20);
    Files.delete(file);
  }

  /** Fails where somebody has anything. */
  static void nobodyHoldsAnything() throws IOException {
    try (var files = Files.list(DIRECTORY)) {
      var held = files.filter(file -> file.getFileName().toString().startsWith("held-")).toList();
      if (!held.isEmpty()) {
        throw new AssertionError(held + " is held by another JVM");
      }
    }
  }

  /** Leaves the name of this worker, and is as slow as a test that does something. */
  static void sign(String name, int millis) throws IOException, InterruptedException {
    Path file = DIRECTORY.resolve("signed-" + name + "-" + System.getProperty("volley.worker.id"));
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    Thread.sleep(millis);
  }

  /** Waits until another worker has left its name; fails where none does within a minute. */
  static void awaitAnothersSign(String name) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plusSeconds(60);
    String mine = "signed-" + name + "-" + System.getProperty("volley.worker.id");
    while (Instant.now().isBefore(deadline)) {
      try (var files = Files.list(DIRECTORY)) {
        if (files
            .map(file -> file.getFileName().toString())
            .anyMatch(file -> file.startsWith("signed-" + name) && !file.equals(mine))) {
          return;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no other worker came within a minute");
  }
}
