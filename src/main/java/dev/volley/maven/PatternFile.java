package dev.volley.maven;

import dev.volley.discovery.Patterns;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of patterns, one a line; lines that begin with {@code #} are comments.
 *
 * @param parameter that names it
 * @param file empty where the user named none
 */
record PatternFile(String parameter, @Nullable File file) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  Patterns read() {
    if (file == null) {
      return new Patterns(parameter, List.of(), true);
    }
    try {
      List<String> patterns =
          Files.readAllLines(file.toPath()).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      return new Patterns("file " + file + " of the parameter '" + parameter + "'", patterns, true);
    } catch (CharacterCodingException e) {
      throw unreadable("it is not in UTF-8", e);
    } catch (IOException e) {
      throw unreadable(file.exists() ? e.toString() : "there is no such file", e);
    }
  }

  private IllegalArgumentException unreadable(String why, Exception cause) {
    return new IllegalArgumentException(
        "Failed to load list from file: " + file + " (parameter '" + parameter + "'): " + why + ".",
        cause);
  }
}
