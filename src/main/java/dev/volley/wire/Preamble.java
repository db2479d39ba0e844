package dev.volley.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The line a worker writes before its first frame: a magic, the version and a nonce.
 *
 * <p>Over a bridge (a shell that greets, a container that logs) other text may come first; the
 * nonce, chosen anew for each worker, tells that text from the line. Stateless.
 */
public final class Preamble {

  /** What this side speaks; the first frame, Hello, repeats it. */
  public static final int VERSION = 1;

  /** How much may come before the preamble, in bytes. */
  public static final int MOST_BEFORE = 64 * 1024;

  private static final String MAGIC = "VOLLEY/" + VERSION + " ";

  private Preamble() {}

  /**
   * Writes the preamble and flushes.
   *
   * @param nonce what the controller expects: printable ASCII without a newline
   */
  public static void write(OutputStream out, String nonce) throws IOException {
    out.write(bytes(nonce));
    out.flush();
  }

  /**
   * Reads until the preamble with this nonce has been seen, and not a byte further.
   *
   * <p>Blocks until then. Reads byte by byte, so the stream should be buffered where it matters;
   * frames must be read from the same stream afterwards.
   *
   * @param before takes what came before it, once, also when this fails; not called for nothing
   * @throws EOFException where the stream ends first
   * @throws BrokenFrameException where more than {@link #MOST_BEFORE} bytes came and no preamble
   */
  public static void await(InputStream in, String nonce, Consumer<byte[]> before)
      throws IOException {
    byte[] expected = bytes(nonce);
    Arrivals arrivals = new Arrivals();
    try {
      while (!arrivals.endWith(expected)) {
        int next = in.read();
        if (next < 0) {
          throw new EOFException("The stream ended before the preamble; " + arrivals.excerpt());
        }
        arrivals.write(next);
        if (arrivals.size() > MOST_BEFORE + expected.length) {
          throw new BrokenFrameException(
              "No preamble in the first " + MOST_BEFORE + " bytes; " + arrivals.excerpt());
        }
      }
      arrivals.drop(expected.length);
    } finally {
      if (arrivals.size() > 0) {
        before.accept(arrivals.toByteArray());
      }
    }
  }

  private static byte[] bytes(String nonce) {
    return (MAGIC + nonce + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** What has come so far. */
  private static final class Arrivals extends ByteArrayOutputStream {

    boolean endWith(byte[] expected) {
      int offset = count - expected.length;
      if (offset < 0 || buf[count - 1] != '\n') {
        return false;
      }
      for (int i = 0; i < expected.length; i++) {
        if (buf[offset + i] != expected[i]) {
          return false;
        }
      }
      return true;
    }

    void drop(int bytes) {
      count -= bytes;
    }

    String excerpt() {
      return count == 0 ? "nothing came" : "it began with " + Excerpt.of(buf, count);
    }
  }
}
