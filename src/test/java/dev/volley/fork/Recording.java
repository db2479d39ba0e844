package dev.volley.fork;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Starts real workers and keeps what they say: every byte of their channel. */
public final class Recording {
  private Recording() {}

  /** A factory whose workers' words go into the stream as well. */
  public static JvmWorkerFactory factory(ForkSettings settings, ByteArrayOutputStream said) {
    Transport transport = () -> new Taped(Transport.ofThisMachine().open(), said);
    return new JvmWorkerFactory(settings, JvmWorkerFactory.MAIN_CLASS, transport);
  }

  private record Taped(Transport.Line line, ByteArrayOutputStream said) implements Transport.Line {
    @Override
    public List<String> arguments() {
      return line.arguments();
    }

    @Override
    public ProcessBuilder process(List<String> commandLine) {
      return line.process(commandLine);
    }

    @Override
    public InputStream capture(Process process) {
      return line.capture(process);
    }

    @Override
    public Channel connect(Process process) throws IOException {
      Channel channel = line.connect(process);
      return new Channel(new Tape(channel.frames(), said), channel.commands());
    }

    @Override
    public void close() {
      line.close();
    }
  }

  private static final class Tape extends FilterInputStream {
    private final ByteArrayOutputStream said;

    Tape(InputStream in, ByteArrayOutputStream said) {
      super(in);
      this.said = said;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        said.write(next);
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        said.write(bytes, offset, count);
      }
      return count;
    }
  }
}
