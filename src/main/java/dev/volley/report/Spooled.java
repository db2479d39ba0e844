package dev.volley.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sequence of bytes in an {@link OutputSpool}: its head in memory, what is more in the file.
 *
 * <p>Used on the reporter thread alone. Throws what the spool throws.
 */
final class Spooled {

  /** Takes bytes piece by piece; they are valid during the call only. */
  interface Sink {
    /** Takes the next piece. */
    void accept(byte[] bytes, int offset, int length);
  }

  private static final int SMALLEST = 256;
  private static final int PIECE = 16 * 1024;
  private static final byte[] NOTHING = {};

  private final OutputSpool spool;
  private byte[] head = NOTHING;
  private int headLength;

  /** Pairs of position and length in the file. */
  private long[] segments = {};

  private int segmentsLength;
  private long size;

  Spooled(OutputSpool spool) {
    this.spool = spool;
  }

  /** How many bytes it has. */
  long size() {
    return size;
  }

  /** Appends a copy of the bytes. */
  void append(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return;
    }
    if (segmentsLength == 0 && headFits(headLength + length)) {
      System.arraycopy(bytes, offset, head, headLength, length);
      headLength += length;
    } else {
      addSegment(spool.append(bytes, offset, length), length);
    }
    size += length;
  }

  /** Appends text, in UTF-8. */
  void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
  }

  /** Everything as one text: only for what is known to be small. */
  String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) size);
    copyTo(bytes::write);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A stream that appends what is written to it; it has no buffer and need not be closed. */
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        append(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        append(bytes, offset, length);
      }
    };
  }

  /** Hands all bytes to the sink, in pieces. May be called again. */
  void copyTo(Sink sink) {
    if (headLength > 0) {
      sink.accept(head, 0, headLength);
    }
    byte[] piece = new byte[segmentsLength == 0 ? 0 : PIECE];
    for (int i = 0; i < segmentsLength; i += 2) {
      long position = segments[i];
      long left = segments[i + 1];
      while (left > 0) {
        int length = (int) Math.min(left, piece.length);
        spool.read(position, piece, length);
        sink.accept(piece, 0, length);
        position += length;
        left -= length;
      }
    }
  }

  /** Writes all bytes to the stream. */
  void copyTo(OutputStream stream) {
    copyTo(
        (bytes, offset, length) -> {
          try {
            stream.write(bytes, offset, length);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Writes all bytes to the writer, read as UTF-8. */
  void copyTo(Writer writer) {
    Utf8Text text = new Utf8Text(writer::append);
    copyTo(text);
    text.end();
  }

  /**
   * Forgets what was appended after it had this many bytes: for what failed halfway.
   *
   * @param length at most {@link #size()}
   */
  void truncate(long length) {
    headLength = (int) Math.min(headLength, length);
    long left = length - headLength;
    int kept = 0;
    while (left > 0) {
      segments[kept + 1] = Math.min(segments[kept + 1], left);
      left -= segments[kept + 1];
      kept += 2;
    }
    segmentsLength = kept;
    size = length;
  }

  /** Forgets everything and gives the memory back. */
  void release() {
    spool.release(head.length);
    head = NOTHING;
    headLength = 0;
    segments = new long[0];
    segmentsLength = 0;
    size = 0;
  }

  private boolean headFits(int length) {
    if (length <= head.length) {
      return true;
    }
    if (length > OutputSpool.HEAD) {
      return false;
    }
    int capacity = Math.max(SMALLEST, head.length);
    while (capacity < length) {
      capacity *= 2;
    }
    if (!spool.reserve(capacity - head.length)) {
      return false;
    }
    head = Arrays.copyOf(head, capacity);
    return true;
  }

  private void addSegment(long position, int length) {
    if (segmentsLength > 0
        && segments[segmentsLength - 2] + segments[segmentsLength - 1] == position) {
      segments[segmentsLength - 1] += length;
      return;
    }
    if (segmentsLength == segments.length) {
      segments = Arrays.copyOf(segments, Math.max(8, segments.length * 2));
    }
    segments[segmentsLength++] = position;
    segments[segmentsLength++] = length;
  }
}
