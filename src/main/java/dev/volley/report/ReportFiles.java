package dev.volley.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The directory of the reports: files appear in it whole or not at all, and nowhere else.
 *
 * <p>Each is written beside its place, under a name that begins with a dot and that no tool takes
 * for a report, and moved there. What tests leave in the directory is not trusted: a link in the
 * place of either file is replaced and never followed, and where a test has deleted the directory
 * it is made again. Used on the reporter thread alone.
 */
final class ReportFiles {

  /** Writes the content of a file. */
  interface Content {
    /** Writes to a buffered stream, which stays open. */
    void writeTo(OutputStream stream) throws IOException;
  }

  private final Path directory;
  private final String parameter;

  private ReportFiles(Path directory, String parameter) {
    this.directory = directory;
    this.parameter = parameter;
  }

  /** The directory that {@code reportsDirectory} names. */
  static ReportFiles in(Path directory) {
    return in(directory, "reportsDirectory");
  }

  /**
   * Makes the directory where it is missing, and sees that files can be made in it.
   *
   * @param parameter by which the user can name another
   * @throws UncheckedIOException where they cannot
   */
  static ReportFiles in(Path directory, String parameter) {
    try {
      make(directory);
      Files.delete(Files.createTempFile(directory, ".volley", ".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Volley cannot write test reports into "
              + directory
              + " ("
              + e
              + "). See that it is a directory that may be written, or name another with the"
              + " parameter "
              + parameter
              + ".",
          e);
    }
    return new ReportFiles(directory, parameter);
  }

  /**
   * Writes a file, in the place of one that is there.
   *
   * @param fileName a plain name, from {@link ReportFileNames}
   * @throws UncheckedIOException where it cannot be written; the file is then as it was
   */
  void write(String fileName, Content content) {
    Path target = directory.resolve(fileName);
    // Another build may write the same report: two hands in one file would spoil it.
    Path beside = directory.resolve("." + fileName + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      make(directory);
      try (OutputStream stream = new BufferedOutputStream(create(beside), 1 << 16)) {
        content.writeTo(stream);
      }
      move(beside, target);
    } catch (IOException e) {
      throw problem(target, beside, e);
    } catch (UncheckedIOException e) {
      throw problem(target, beside, new IOException(e.getMessage(), e));
    }
  }

  /** A link to a directory is one, but would be refused as a directory to make. */
  private static void make(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
  }

  /** Opens a file that is new, whatever was there under its name. */
  private static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private UncheckedIOException problem(Path target, Path beside, IOException e) {
    UncheckedIOException problem =
        new UncheckedIOException(
            "Volley could not write the report "
                + target
                + " ("
                + e
                + "). What it should hold is in the event log of this run. See that the disk has"
                + " room and that the directory (parameter "
                + parameter
                + ") may be written.",
            e);
    try {
      Files.deleteIfExists(beside);
    } catch (IOException alsoFailed) {
      problem.addSuppressed(alsoFailed);
    }
    return problem;
  }
}
