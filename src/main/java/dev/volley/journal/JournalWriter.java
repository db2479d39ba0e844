package dev.volley.journal;

import dev.volley.journal.proto.Header;
import dev.volley.journal.proto.Record;
import dev.volley.model.RunEvent;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the event log of a run.
 *
 * <p>Buffered: what was written is in the file after {@link #flush} or {@link #close}. Used on one
 * thread.
 */
public final class JournalWriter implements Closeable {

  /** Stands at the beginning of every log. */
  static final String MAGIC = "volley.run.events";

  /** The version that is written, and the newest that is read. */
  static final int FORMAT_VERSION = 1;

  private final Path file;
  private final OutputStream stream;
  private final EventsToRecords events;
  private boolean hasHeader;

  /**
   * Begins a log, in the place of one that is there: a file of its own, so that neither who reads
   * the old one nor a build that still writes it sees anything of this, and no link that a test has
   * left there is followed. Directories are made where they are missing.
   *
   * @throws UncheckedIOException where the file cannot be made; its message is for the user
   */
  public JournalWriter(Path file) {
    this.file = file;
    this.events = new EventsToRecords(this::write);
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      // A device, say, is written as it is.
      if (Files.isSymbolicLink(file) || Files.isRegularFile(file)) {
        Files.delete(file);
      }
      this.stream = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /**
   * Appends an event.
   *
   * @throws UncheckedIOException where the file cannot be written; its message is for the user, and
   *     the log ends where it got to
   */
  public void write(RunEvent event) {
    if (!hasHeader) {
      writeHeader(event instanceof RunEvent.RunStarted started ? started.runId() : "");
    }
    events.add(event);
  }

  /**
   * Sees that everything written so far is in the file.
   *
   * @throws UncheckedIOException where it cannot be written; its message is for the user
   */
  public void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /**
   * Ends the log.
   *
   * @throws UncheckedIOException where the rest cannot be written; its message is for the user
   */
  @Override
  public void close() {
    try (stream) {
      if (!hasHeader) {
        writeHeader("");
      }
    } catch (IOException e) {
      throw problem(e);
    }
  }

  private void writeHeader(String runId) {
    hasHeader = true;
    Header header =
        Header.newBuilder()
            .setMagic(MAGIC)
            .setFormatVersion(FORMAT_VERSION)
            .setRunId(runId)
            .build();
    try {
      header.writeDelimitedTo(stream);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  private void write(Record record) {
    try {
      record.writeDelimitedTo(stream);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  private UncheckedIOException problem(IOException e) {
    return new UncheckedIOException(
        "Volley could not write the event log "
            + file
            + " ("
            + e
            + "). Tests and reports are not touched by this, but reports of this run cannot be made"
            + " again from the log. See that the disk has room and that the directory may be"
            + " written.",
        e);
  }
}
