package it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

/** Keeps a line for every call of a hook. */
public final class Hooks {
  private static final Path FILE = Paths.get("target", "hooks.txt");

  private Hooks() {}

  public static synchronized void called(String hook) {
    String line = hook + " " + System.getProperty("volley.worker.id") + "\n";
    try {
      Files.write(
          FILE,
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
