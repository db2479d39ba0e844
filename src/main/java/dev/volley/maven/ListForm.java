package dev.volley.maven;

import dev.volley.report.Console;
import dev.volley.report.TestList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The parameters that say how tests are listed.
 *
 * @param json whether {@code listFormat} is {@code json}
 * @param file {@code listFile}; empty for standard output
 */
record ListForm(boolean json, Optional<Path> file) {

  /**
   * Reads them.
   *
   * @throws MojoFailureException where the format is unknown
   */
  static ListForm of(String format, Optional<Path> file) throws MojoFailureException {
    return switch (format.strip()) {
      case "text" -> new ListForm(false, file);
      case "json" -> new ListForm(true, file);
      default ->
          throw new MojoFailureException(
              "Unknown format of lists '"
                  + format
                  + "' (parameter 'listFormat', property 'volley.listFormat'). Allowed: text,"
                  + " json.");
    };
  }

  /**
   * Writes a list, with all that could be found, and says what could not.
   *
   * @throws MojoFailureException where something could not be discovered
   * @throws MojoExecutionException where the file cannot be written
   */
  void write(TestList list, Console console) throws MojoExecutionException, MojoFailureException {
    byte[] text = (json ? list.json() : list.text()).getBytes(StandardCharsets.UTF_8);
    if (file.isPresent()) {
      write(text, file.get().toAbsolutePath());
    } else {
      console.raw(ByteBuffer.wrap(text));
    }
    int tests = list.tests().size();
    console.info(
        "Nothing was run. "
            + (tests == 1 ? "1 test is listed" : tests + " tests are listed")
            + file.map(path -> " in " + path + ".").orElse("."));
    if (!list.problems().isEmpty()) {
      throw new MojoFailureException(
          "Not every test could be listed:\n" + String.join("\n", list.problems()));
    }
  }

  private static void write(byte[] text, Path file) throws MojoExecutionException {
    try {
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.write(file, text);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot write the list of tests to "
              + file
              + " ("
              + e
              + "). Name another file (parameter 'listFile', property 'volley.listFile').",
          e);
    }
  }
}
