package dev.volley.fork;

import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A worker that says given bytes, whatever it is told, through all that a real worker's words go
 * through; without a process, a thread or a clock.
 */
public final class PlayedBack implements Worker {
  private final byte[] said;
  private final int exitValue;
  private final Ending ending;
  private final Connection connection;
  private boolean over;

  /**
   * A worker that has not said anything.
   *
   * @param said preamble and frames, or whatever came in their place
   * @param exitValue of its process
   */
  public PlayedBack(WorkerId worker, byte[] said, int exitValue, WorkerListener listener) {
    this.said = said;
    this.exitValue = exitValue;
    Gate gate = new Gate(worker, listener);
    LastWords lastWords = new LastWords();
    ending =
        new Ending(
            (time, action) -> new CompletableFuture<>(),
            Duration.ofSeconds(1),
            CompletableFuture.completedFuture(null),
            exit -> gate.close(new WorkerEvent.Gone(exit, lastWords.text())));
    InboxShare share = new InboxShare(Long.MAX_VALUE);
    connection =
        new Connection(
            nonce(said),
            share,
            gate,
            new CaptureSink(gate, share, lastWords, Duration.ZERO),
            ending);
  }

  /** Says everything and ends; its last event is its end. */
  public void speak() {
    if (!over) {
      over = true;
      ending.started(new NoHost());
      connection.read(new ByteArrayInputStream(said));
      ending.hostEnded(exitValue);
    }
  }

  @Override
  public void assign(Unit unit, boolean granted) {}

  @Override
  public void grant(int request) {}

  @Override
  public void takeBack(int request) {}

  @Override
  public void end() {}

  @Override
  public void kill(String why) {
    ending.kill(why);
  }

  /** The nonce of the recorded preamble, {@code VOLLEY/1 NONCE} and a line break. */
  private static String nonce(byte[] said) {
    String start = new String(said, 0, Math.min(200, said.length), StandardCharsets.ISO_8859_1);
    int blank = start.indexOf(' ');
    int end = start.indexOf('\n');
    return blank >= 0 && end > blank ? start.substring(blank + 1, end) : "none";
  }

  private static final class NoHost implements Host {
    @Override
    public InputStream capture() {
      return InputStream.nullInputStream();
    }

    @Override
    public Channel connect() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Integer> ended() {
      return new CompletableFuture<>();
    }

    @Override
    public void kill() {}

    @Override
    public String inWords() {
      return "no process";
    }
  }
}
