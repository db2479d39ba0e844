package dev.volley.journal;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.volley.journal.proto.Header;
import dev.volley.journal.proto.Record;
import dev.volley.model.RunEvent;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads an event log, one event at a time.
 *
 * <p>A log whose end is missing, since the machine or the build died, is read up to where it is
 * whole. Used on one thread.
 */
public final class JournalReader implements Closeable {

  /** Deep enough for chains of causes that came over the wire, with the messages around them. */
  private static final int DEPTH = 1000;

  /** A header is a few dozen bytes; what claims more is another kind of file. */
  private static final int LONGEST_HEADER = 64 * 1024;

  private final Path file;
  private final InputStream stream;
  private final RecordsToEvents events = new RecordsToEvents();
  private final String runId;
  private boolean truncated;
  private long position;

  private JournalReader(Path file, InputStream stream) throws IOException {
    this.file = file;
    this.stream = stream;
    this.runId = readHeader();
  }

  /**
   * Opens a log.
   *
   * @throws UncheckedIOException where the file cannot be read, is no event log, or is of a newer
   *     version; its message is for the user
   */
  @SuppressWarnings("MustBeClosedChecker") // The stream is closed with the reader.
  public static JournalReader open(Path file) {
    try {
      InputStream stream = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
      try {
        return new JournalReader(file, stream);
      } catch (IOException e) {
        stream.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Volley cannot read the event log " + file + ": " + e.getMessage(), e);
    }
  }

  /** The id of the run; empty where the log was begun and never written to. */
  public String runId() {
    return runId;
  }

  /**
   * Reads the next event; empty at the end.
   *
   * @throws UncheckedIOException where the file cannot be read or is damaged before its end; its
   *     message is for the user
   */
  public Optional<RunEvent> next() {
    long start = position;
    try {
      Optional<RunEvent> event = Optional.empty();
      while (event.isEmpty()) {
        start = position;
        Optional<Record> record = read(Record.parser(), Integer.MAX_VALUE);
        if (record.isEmpty()) {
          return Optional.empty();
        }
        event = events.take(record.get());
      }
      return event;
    } catch (InvalidProtocolBufferException e) {
      throw damaged(start, "what is no record (" + e.getMessage() + ")", e);
    } catch (DamagedRecordException e) {
      throw damaged(start, e.what(), new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Volley cannot read the event log " + file + " at byte " + start + ": " + e, e);
    }
  }

  /**
   * Whether the last event read was followed by the beginning of another; known once {@link #next}
   * has come to the end. A log may be short of events without that, where it broke off between two:
   * whole is what ends with {@link RunEvent.RunFinished}.
   */
  public boolean truncated() {
    return truncated;
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Volley cannot close the event log " + file + ": " + e, e);
    }
  }

  private String readHeader() throws IOException {
    Header header;
    try {
      header = read(Header.parser(), LONGEST_HEADER).orElse(Header.getDefaultInstance());
    } catch (InvalidProtocolBufferException e) {
      throw new IOException("it is no event log of Volley.", e);
    }
    if (!header.getMagic().equals(JournalWriter.MAGIC)) {
      throw new IOException("it is no event log of Volley, or holds nothing yet.");
    }
    if (header.getFormatVersion() > JournalWriter.FORMAT_VERSION) {
      throw new IOException(
          "it has the format version "
              + header.getFormatVersion()
              + ", and this Volley knows versions up to "
              + JournalWriter.FORMAT_VERSION
              + ". Read it with the Volley that wrote it, or a newer one.");
    }
    return header.getRunId();
  }

  /** Reads a message; empty at the end of the file, be it a clean one or not. */
  private <M extends MessageLite> Optional<M> read(Parser<M> parser, int longest)
      throws IOException {
    long length = readLength();
    if (length < 0) {
      return Optional.empty();
    }
    if (length > longest) {
      throw new InvalidProtocolBufferException("a length of " + length + " bytes");
    }
    byte[] message = stream.readNBytes((int) length);
    position += message.length;
    if (message.length < length) {
      truncated = true;
      return Optional.empty();
    }
    CodedInputStream coded = CodedInputStream.newInstance(message);
    coded.setRecursionLimit(DEPTH);
    return Optional.of(parser.parseFrom(coded));
  }

  /** Reads a varint; -1 at the end of the file, be it a clean one or not. */
  private long readLength() throws IOException {
    long length = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = stream.read();
      if (next < 0) {
        truncated = shift > 0;
        return -1;
      }
      position++;
      length |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return length;
      }
    }
    throw new InvalidProtocolBufferException("a length that never ends");
  }

  private UncheckedIOException damaged(long start, String what, IOException cause) {
    return new UncheckedIOException(
        "The event log "
            + file
            + " is damaged: at byte "
            + start
            + " it holds "
            + what
            + ". What came before it can be used.",
        cause);
  }
}
