package dev.volley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one benchmark is run with.
 *
 * @param setup what the build has made ready
 * @param options every option the benchmark has, with its value
 * @param report takes the numbers
 */
record Bench(Setup setup, Map<String, String> options, Report report) {

  /** The value of an option. */
  String text(String option) {
    return Objects.requireNonNull(options.get(option), option);
  }

  /**
   * The value of an option that is a whole number.
   *
   * @throws IllegalArgumentException where it is none
   */
  int number(String option) {
    return numbers(option).get(0);
  }

  /**
   * The values of an option that is a list of whole numbers with commas.
   *
   * @throws IllegalArgumentException where it is none
   */
  List<Integer> numbers(String option) {
    try {
      return Arrays.stream(text(option).split(",", -1)).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Option " + option + "=" + text(option) + ": allowed are whole numbers", e);
    }
  }

  /** An empty directory for this benchmark's use. */
  Path emptyDirectory(String name) throws IOException {
    Path directory = setup.directory().resolve(name);
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(Bench::delete);
      }
    }
    return Files.createDirectories(directory);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file + ", left by an earlier run", e);
    }
  }
}
