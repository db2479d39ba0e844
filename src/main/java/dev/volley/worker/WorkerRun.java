package dev.volley.worker;

import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Goodbye;
import dev.volley.wire.proto.Hello;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Ready;
import dev.volley.wire.proto.ToWorker;
import dev.volley.wire.proto.Unready;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One worker's life, from Hello to Goodbye, on the thread that calls {@link #run}.
 *
 * <p>In order: preamble and Hello; wait for Configure and apply it, before any of the user's
 * classes is loaded; open the platform and say Ready; run what is queued; close the platform, whose
 * listeners may still print; say Goodbye.
 */
final class WorkerRun {

  /** How a life ended. */
  enum Ending {
    /** Goodbye was said. */
    ORDERLY,
    /** The platform could not be opened, or not be closed; no Goodbye was said. */
    FAILED
  }

  private final CommandQueue queue;
  private final Attribution attribution = new Attribution();
  private final JvmState jvm = new JvmState();
  private final CapturePipe capture;
  private final OutputBatch output;
  private final Flusher flusher;
  private final CommandReader reader;
  private final CapturedStreams streams;
  private volatile boolean exitWanted = true;
  private volatile boolean over;

  /**
   * Prepares a life; sends the preamble.
   *
   * @param controller what to do when the controller is gone
   * @param capture where what tests write past {@code System.out} goes
   * @throws IOException where it is gone already
   */
  WorkerRun(
      InputStream in,
      OutputStream out,
      String nonce,
      CommandQueue queue,
      LostController controller,
      CapturePipe capture)
      throws IOException {
    this.queue = queue;
    this.capture = capture;
    Preamble.write(out, nonce);
    FlushRequests requests = new FlushRequests();
    output = new OutputBatch(new FrameWriter(out), requests, controller);
    flusher = new Flusher(requests, output);
    reader =
        new CommandReader(
            new FrameReader<>(in, ToWorker.parser()),
            queue,
            requests,
            controller,
            new Inquiries(attribution, Thread.currentThread(), requests));
    streams = new CapturedStreams(output, attribution);
  }

  /** Lives. */
  Ending run() throws IOException {
    try {
      return live();
    } finally {
      over = true;
    }
  }

  private Ending live() throws IOException {
    output.send(
        FromWorker.newBuilder()
            .setHello(
                Hello.newBuilder()
                    .setProtocolVersion(Preamble.VERSION)
                    .setPid(OwnProcess.pid())
                    .setJavaVersion(System.getProperty("java.version", "")))
            .build());
    reader.start();
    flusher.start();
    Rehearsal.perform();
    Optional<Configure> configure = queue.awaitConfigure();
    Ending ending = configure.map(this::runConfigured).orElse(Ending.ORDERLY);
    flusher.finish();
    if (ending == Ending.ORDERLY) {
      output.sendLast(
          FromWorker.newBuilder()
              .setGoodbye(Goodbye.newBuilder().setFinished(output.finished()))
              .build());
    }
    return ending;
  }

  /** Whether the process is to be ended afterwards. */
  boolean exitWanted() {
    return exitWanted;
  }

  /**
   * Sends what is pending, and who ends the process where it is not the worker; from here on it is
   * ending. On the thread of a shutdown hook.
   */
  void processEnds() {
    output.flushEachPrint();
    if (!over) {
      ExitWitness.testify()
          .ifPresent(call -> output.send(FromWorker.newBuilder().setExitCall(call).build()));
    }
  }

  /** Puts the JVM back as it was found. */
  void restore() {
    streams.remove();
    jvm.restore();
  }

  private Ending runConfigured(Configure configure) {
    exitWanted = configure.getExitAfterGoodbye();
    RequestRunner runner;
    try {
      apply(configure);
      runner = RequestRunner.open(queue, configure, jvm, output, attribution, capture);
      Ready.Builder ready = Ready.newBuilder().addAllEngines(runner.engines());
      output.send(
          FromWorker.newBuilder()
              .setReady(ready.putAllSystemProperties(JvmState.properties()))
              .build());
    } catch (Throwable thrown) {
      output.send(
          FromWorker.newBuilder()
              .setUnready(Unready.newBuilder().setThrown(Throwables.describe(thrown, null)))
              .build());
      return Ending.FAILED;
    }
    Optional<Assign> next = queue.take();
    while (next.isPresent()) {
      runner.run(next.get());
      next = queue.take();
    }
    return close(runner);
  }

  private void apply(Configure configure) throws IOException {
    jvm.setProperties(configure.getSystemPropertiesMap());
    jvm.showClassPath(configure.getTestClassPath(), configure.getExitAfterGoodbye());
    jvm.setAssertions(configure.getEnableAssertions());
    streams.install();
  }

  /** What fails here (a resource of the whole session, say) must not pass for a good end. */
  private Ending close(RequestRunner runner) {
    try {
      runner.close();
      return Ending.ORDERLY;
    } catch (Throwable thrown) {
      StringWriter text = new StringWriter();
      text.write("Volley: closing the JUnit Platform's launcher session failed:\n");
      thrown.printStackTrace(new PrintWriter(text, true));
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      output.print(0, Printed.Stream.ERR, bytes, 0, bytes.length);
      output.flush();
      return Ending.FAILED;
    }
  }
}
