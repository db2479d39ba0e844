package dev.volley.worker;

import dev.volley.fork.Scrutiny;
import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.End;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Grant;
import dev.volley.wire.proto.Stop;
import dev.volley.wire.proto.TakeBack;
import dev.volley.wire.proto.ToWorker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The controller's side of a conversation with a worker, for tests; keeps all that was said, and
 * breaks off where a run would.
 */
final class Controller {

  static final String NONCE = "0123456789abcdef";

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final OutputStream out;
  private final FrameWriter commands;
  private final Story story = new Story();
  private boolean atEnd;
  private @Nullable IOException broken;

  /** Starts to listen. */
  Controller(InputStream in, OutputStream out) {
    this.out = out;
    commands = new FrameWriter(out);
    Thread reader = new Thread(() -> read(in), "test-controller-reader");
    reader.setDaemon(true);
    reader.start();
  }

  void configure(Configure configure) throws IOException {
    send(ToWorker.newBuilder().setConfigure(configure));
  }

  void assign(int request, String... classNames) throws IOException {
    assign(Assign.newBuilder().setRequest(request).addAllClassNames(Arrays.asList(classNames)));
  }

  void assign(Assign.Builder assign) throws IOException {
    send(ToWorker.newBuilder().setAssign(assign.setGranted(true)));
  }

  /** Hands over a unit that asks before it runs. */
  void assignToAsk(int request, String... classNames) throws IOException {
    Assign.Builder assign =
        Assign.newBuilder().setRequest(request).addAllClassNames(Arrays.asList(classNames));
    send(ToWorker.newBuilder().setAssign(assign));
  }

  void grant(int request) throws IOException {
    send(ToWorker.newBuilder().setGrant(Grant.newBuilder().setRequest(request)));
  }

  void takeBack(int request) throws IOException {
    send(ToWorker.newBuilder().setTakeBack(TakeBack.newBuilder().setRequest(request)));
  }

  void stop(int afterFailures, String reason) throws IOException {
    send(
        ToWorker.newBuilder()
            .setStop(Stop.newBuilder().setAfterFailures(afterFailures).setReason(reason)));
  }

  void end() throws IOException {
    send(ToWorker.newBuilder().setEnd(End.getDefaultInstance()));
  }

  /** Closes the commands, as the death of the controller does. */
  void die() throws IOException {
    out.close();
  }

  /** Waits for a message like this; fails where the frames end first. */
  synchronized FromWorker await(Predicate<FromWorker> like) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      Optional<FromWorker> found = story.messages().stream().filter(like).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (atEnd) {
        throw new AssertionError("The frames are at their end; came: " + story, broken);
      }
      pauseUntil(deadline);
    }
  }

  void awaitDone(int request) {
    await(each -> each.hasRequestDone() && each.getRequestDone().getRequest() == request);
  }

  /** Waits for the frames' end and gives everything that was said; fails where they are broken. */
  synchronized Story awaitEnd() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!atEnd) {
      pauseUntil(deadline);
    }
    if (broken != null) {
      throw new AssertionError("Broken frames; came: " + story, broken);
    }
    return story;
  }

  /** Called in a loop, with the lock held. */
  @SuppressWarnings("WaitNotInLoop")
  private void pauseUntil(long deadline) {
    long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (millis <= 0) {
      throw new AssertionError("Waited in vain; came: " + story);
    }
    try {
      wait(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void send(ToWorker.Builder command) throws IOException {
    commands.write(command.build(), true);
  }

  private void read(InputStream in) {
    Scrutiny scrutiny = new Scrutiny();
    try {
      Preamble.await(in, NONCE, before -> {});
      FrameReader<FromWorker> frames = new FrameReader<>(in, FromWorker.parser());
      Optional<FromWorker> next = frames.next();
      while (next.isPresent()) {
        heard(next.get());
        scrutiny.hear(next.get());
        next = frames.next();
      }
      ended(null);
    } catch (IOException e) {
      ended(e);
    }
  }

  private synchronized void heard(FromWorker message) {
    story.add(message);
    notifyAll();
  }

  private synchronized void ended(@Nullable IOException problem) {
    atEnd = true;
    broken = problem;
    notifyAll();
  }
}
