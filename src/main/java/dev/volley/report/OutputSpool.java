package dev.volley.report;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes wait until they are reported: little of each in memory, the rest in one file.
 *
 * <p>Memory is bounded whatever tests print: {@link #HEAD} bytes for each {@link Spooled}, {@link
 * #MEMORY} bytes for all of them, one write buffer. The file is made when it is first needed and
 * only grows; {@link #close} deletes it. Used on the reporter thread alone. Not a {@code
 * FileChannel}, since an interrupt of its thread would close that and lose what it holds.
 *
 * <p>Every method may throw {@link UncheckedIOException} where the file cannot be written or read.
 */
final class OutputSpool implements AutoCloseable {

  /** The most bytes that one {@link Spooled} keeps in memory. */
  static final int HEAD = 8 * 1024;

  /** The most bytes that all of them together keep in memory. */
  static final long MEMORY = 16L * 1024 * 1024;

  private static final String FILE_NAME = "output.spool";

  private final Path directory;
  private final byte[] unwritten = new byte[64 * 1024];
  private int unwrittenLength;
  private long written;
  private long held;
  private @Nullable RandomAccessFile file;

  /**
   * Makes an empty spool.
   *
   * @param directory where its file will lie if there is one; made where it is missing
   */
  OutputSpool(Path directory) {
    this.directory = directory;
  }

  /** Opens a new sequence of bytes. */
  Spooled open() {
    return new Spooled(this);
  }

  /** How many bytes of memory the sequences hold. */
  long heldBytes() {
    return held;
  }

  /** How many bytes lie in the file, or are about to. */
  long fileBytes() {
    return written + unwrittenLength;
  }

  /** Takes memory out of the common budget; false where it is used up. */
  boolean reserve(int bytes) {
    if (held + bytes > MEMORY) {
      return false;
    }
    held += bytes;
    return true;
  }

  /** Gives memory back to the common budget. */
  void release(int bytes) {
    held -= bytes;
  }

  /** Appends to the file and returns the position where the bytes begin. */
  long append(byte[] bytes, int offset, int length) {
    long position = fileBytes();
    if (length > unwritten.length - unwrittenLength) {
      flush();
    }
    if (length > unwritten.length) {
      write(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, unwritten, unwrittenLength, length);
      unwrittenLength += length;
    }
    return position;
  }

  /** Reads from the file: all of the given length. */
  void read(long position, byte[] target, int length) {
    if (position + length > written) {
      // What is in the file can be read even where no more can be written.
      flush();
    }
    try {
      RandomAccessFile open = file();
      open.seek(position);
      open.readFully(target, 0, length);
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /** Deletes the file; what was spooled cannot be read afterwards. */
  @Override
  public void close() {
    if (file == null) {
      return;
    }
    try {
      file.close();
      Files.deleteIfExists(directory.resolve(FILE_NAME));
    } catch (IOException e) {
      throw problem(e);
    }
    file = null;
  }

  private void flush() {
    if (unwrittenLength > 0) {
      write(unwritten, 0, unwrittenLength);
      unwrittenLength = 0;
    }
  }

  private void write(byte[] bytes, int offset, int length) {
    try {
      RandomAccessFile open = file();
      open.seek(written);
      open.write(bytes, offset, length);
    } catch (IOException e) {
      throw problem(e);
    }
    written += length;
  }

  private RandomAccessFile file() throws IOException {
    if (file == null) {
      Path place = directory.resolve(FILE_NAME);
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      // A new one: a link that a test has left there is not followed.
      Files.deleteIfExists(place);
      Files.createFile(place);
      file = new RandomAccessFile(place.toFile(), "rw");
    }
    return file;
  }

  private UncheckedIOException problem(IOException e) {
    return new UncheckedIOException(
        "Volley could not keep what tests print in "
            + directory.resolve(FILE_NAME)
            + " ("
            + e
            + "). Reports of this run may lack output. See that the disk has room and that the"
            + " directory may be written.",
        e);
  }
}
