package dev.volley.fork;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes arguments down for the {@code java} launcher, which takes them as {@code @FILE} from JDK 9
 * on. On any thread.
 *
 * <p>The launcher reads the file's bytes as those of a command line, so they are written as this
 * JVM writes names of files.
 */
final class ArgumentFile {
  private ArgumentFile() {}

  /**
   * Writes the file, over what is there: one argument in a line.
   *
   * @throws IOException if it cannot be written, or holds letters that no name of a file could
   */
  static void write(Path file, List<String> arguments) throws IOException {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    Files.write(file, arguments.stream().map(ArgumentFile::quoted).toList(), names);
  }

  private static String quoted(String argument) {
    return '"'
        + argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
        + '"';
  }
}
