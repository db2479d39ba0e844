package dev.volley.fork;

import dev.volley.model.Findings;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One worker and the three threads around it: its reader, which starts the host as well, so that
 * nobody waits for that; its command writer; and the drain of its capture.
 *
 * <p>Told by the session's thread, and killed on any.
 */
final class ForkedWorker implements Worker {
  /** How much of what a worker says may be in the session's inbox at once, in bytes. */
  static final long INBOX_SHARE = 4 * 1024 * 1024;

  /** The same for what it writes past its frames. */
  static final long CAPTURE_SHARE = 1024 * 1024;

  private final ForkOrder order;
  private final Consumer<ForkedWorker> whenGone;
  private final InboxShare share = new InboxShare(INBOX_SHARE);
  private final InboxShare captureShare = new InboxShare(CAPTURE_SHARE);
  private final LastWords lastWords = new LastWords();
  private final CommandWriter commands = new CommandWriter();
  private final Gate gate;
  private final CaptureDrain drain;
  private final Ending ending;
  private final Connection connection;
  private final ProcessInquiry inquiry;
  private volatile @Nullable InputStream frames;
  private volatile @Nullable Host host;

  /**
   * A worker that is not started.
   *
   * @param order what it takes
   * @param deadlines for what it may be late with
   * @param listener hears everything of it
   * @param whenGone told after the listener was, on any thread
   */
  ForkedWorker(
      ForkOrder order,
      Deadlines deadlines,
      WorkerListener listener,
      Consumer<ForkedWorker> whenGone) {
    this.order = order;
    this.whenGone = whenGone;
    gate = new Gate(order.identity().worker(), listener);
    CaptureSink sink = new CaptureSink(gate, captureShare, lastWords, CaptureSink.PATIENCE);
    drain = new CaptureDrain(sink);
    inquiry = new ProcessInquiry(order.identity(), commands, sink);
    ending = new Ending(deadlines, order.exitTimeout(), drain.ended(), this::gone);
    connection = new Connection(order.nonce(), share, gate, sink, ending);
    commands.send(order.configure());
  }

  /** Begins to start it and returns at once. */
  void start() {
    try {
      DaemonThread.start(order.identity().thread("frames"), this::live);
    } catch (OutOfMemoryError e) {
      // Said where the operating system refuses a thread as well; the worker still needs its end.
      ending.notStarted("there is no thread for its reader: " + e.getMessage());
    }
  }

  @Override
  public void assign(Unit unit, boolean granted) {
    commands.send(UnitMessages.assign(unit, granted));
  }

  @Override
  public void grant(int request) {
    commands.send(UnitMessages.grant(request));
  }

  @Override
  public void takeBack(int request) {
    commands.send(UnitMessages.takeBack(request));
  }

  @Override
  public void stop(int afterFailures, String reason) {
    commands.send(UnitMessages.stop(afterFailures, reason));
  }

  @Override
  public void end() {
    commands.send(UnitMessages.end());
  }

  @Override
  public void kill(String why) {
    ending.kill(why);
  }

  @Override
  public Inquiry inquiry() {
    return inquiry;
  }

  /** How many bytes of what the worker said are in the session's inbox now. */
  long heldBytes() {
    return share.held() + captureShare.held();
  }

  /** The body of the reader. Whatever goes wrong in it, the worker's end is told. */
  private void live() {
    try {
      Host host = launch();
      if (host != null) {
        speakWith(host);
      }
    } catch (RuntimeException | Error e) {
      ending.framesBroken("Volley's own reader failed on what came (" + e + ")");
    }
  }

  private @Nullable Host launch() {
    if (ending.isCondemned()) {
      ending.notStarted("it was killed before");
      return null;
    }
    try {
      return order.launch().start();
    } catch (IOException | RuntimeException e) {
      ending.notStarted(e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString());
      return null;
    }
  }

  private void speakWith(Host host) {
    this.host = host;
    ending.started(host);
    inquiry.started(host);
    CompletionStage<Void> unused = host.ended().thenAccept(this::hostEnded);
    Identity identity = order.identity();
    DaemonThread.start(identity.thread("capture"), () -> drain.drain(host.capture()));
    try {
      Channel channel = host.connect();
      frames = channel.frames();
      DaemonThread.start(
          identity.thread("commands"),
          () -> commands.write(channel.commands(), ending::commandsLost));
      connection.read(channel.frames());
    } catch (IOException e) {
      ending.framesEnded("it did not connect (" + e.getMessage() + ")");
    }
  }

  /** What the host could still say is bounded now, and nobody may wait for a consumer. */
  private void hostEnded(int exitValue) {
    share.open();
    captureShare.open();
    drain.hostEnded();
    ending.hostEnded(exitValue);
  }

  private void gone(WorkerExit exit) {
    try {
      gate.close(new WorkerEvent.Gone(exit, lastWords.text(), findings(exit)));
    } finally {
      share.open();
      captureShare.open();
      commands.stop();
      whenGone.accept(this);
      closeFrames();
    }
  }

  /** A good end leaves nothing to look for. */
  private Findings findings(WorkerExit exit) {
    Host ended = host;
    return ended == null || exit instanceof WorkerExit.Orderly
        ? Findings.NONE
        : ended.findings(exit);
  }

  /** Ends a socket; of a process's pipe the other threads see the end by themselves. */
  private void closeFrames() {
    InputStream open = frames;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Nothing is read from it any more.
        frames = null;
      }
    }
  }
}
