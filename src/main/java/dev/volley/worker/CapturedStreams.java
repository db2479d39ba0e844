package dev.volley.worker;

import dev.volley.wire.proto.Printed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;

/**
 * Stands in for {@code System.out}, {@code System.err} and {@code System.in} while tests run.
 *
 * <p>Installed and removed by the main thread; printed to by any. What is printed after the
 * worker's last message goes to the stream that was there before.
 */
final class CapturedStreams {

  private final PrintStream oldOut = System.out;
  private final PrintStream oldErr = System.err;
  private final InputStream oldIn = System.in;
  private final OutputBatch output;
  private final Attribution attribution;

  CapturedStreams(OutputBatch output, Attribution attribution) {
    this.output = output;
    this.attribution = attribution;
  }

  /** Puts the stand-ins in their place; {@code System.in} is empty from then on. */
  void install() throws UnsupportedEncodingException {
    System.setOut(new Unclosable(new Captured(Printed.Stream.OUT, oldOut)));
    System.setErr(new Unclosable(new Captured(Printed.Stream.ERR, oldErr)));
    System.setIn(new ByteArrayInputStream(new byte[0]));
  }

  /** Puts back what was there before. */
  void remove() {
    System.setOut(oldOut);
    System.setErr(oldErr);
    System.setIn(oldIn);
  }

  /** Bytes on their way to the controller. */
  private final class Captured extends OutputStream {

    private final Printed.Stream stream;
    private final PrintStream old;

    Captured(Printed.Stream stream, PrintStream old) {
      this.stream = stream;
      this.old = old;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] text, int offset, int length) {
      if (!output.print(attribution.current(), stream, text, offset, length)) {
        old.write(text, offset, length);
      }
    }
  }

  /** Closing {@code System.out} must not silence the tests that follow. */
  private static final class Unclosable extends PrintStream {

    Unclosable(OutputStream out) throws UnsupportedEncodingException {
      super(out, false, "UTF-8");
    }

    @Override
    public void close() {
      flush();
    }
  }
}
