package dev.volley.worker;

import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Started;
import dev.volley.wire.proto.Thrown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the controller what begins and ends in one request. Called by the platform on whatever
 * thread runs a test; a start or an end is in the pipe when the call returns, so that even a killed
 * worker leaves the right one to blame.
 */
final class ResultForwarder implements TestExecutionListener {

  private static final int MOST_IN_REASON = 1024 * 1024;

  private final TestPlan plan;
  private final Descriptions descriptions;
  private final NodeNumbers numbers;
  private final OutputBatch output;
  private final Attribution attribution;
  private final CapturePipe capture;
  private @Nullable LeakWatch leaks;
  private int request;
  private boolean over;
  private @Nullable Throwable unsaid;

  ResultForwarder(
      TestPlan plan,
      Descriptions descriptions,
      NodeNumbers numbers,
      OutputBatch output,
      Attribution attribution,
      CapturePipe capture) {
    this.plan = plan;
    this.descriptions = descriptions;
    this.numbers = numbers;
    this.output = output;
    this.attribution = attribution;
    this.capture = capture;
  }

  /** From here on classes are watched; to be called before anything runs. */
  void watch(int of, LeakWatch watch) {
    request = of;
    leaks = watch;
    watch.requestBegins();
  }

  /**
   * Ends the forwarding: an engine that failed may have left threads that still run tests, but
   * after its RequestDone nothing of a request is said.
   */
  synchronized void close() {
    over = true;
  }

  /**
   * What kept this from saying something; null where all was said. The launcher only logs what its
   * listeners throw, and the outcome that was not said might have been a failure.
   */
  synchronized @Nullable Throwable unsaid() {
    return unsaid;
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier test) {
    say(() -> register(test));
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    say(() -> start(test));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    say(() -> skip(test, reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    say(() -> finish(test, result));
  }

  private void say(Runnable saying) {
    try {
      saying.run();
    } catch (Throwable thrown) {
      synchronized (this) {
        unsaid = unsaid == null ? thrown : unsaid;
      }
      throw thrown;
    }
  }

  /** What an engine registers again is described already. */
  private synchronized void register(TestIdentifier test) {
    if (!over && !knownNumber(test).isPresent()) {
      descriptions.describeLate(test);
    }
  }

  private void start(TestIdentifier test) {
    int number = number(test);
    Started.Builder started =
        Started.newBuilder().setNode(number).setEpochMillis(System.currentTimeMillis());
    if (!send(FromWorker.newBuilder().setStarted(started))) {
      return;
    }
    attribution.started(number, test.isTest());
    LeakWatch watch = leaks;
    if (watch != null && isTopmost(test)) {
      watch.begins(TestClasses.nameOf(test));
    }
  }

  /** Whether it is a class that is nested in none, or what its engine has in place of classes. */
  private boolean isTopmost(TestIdentifier test) {
    return plan.getParent(test).filter(above -> !above.getParentIdObject().isPresent()).isPresent();
  }

  private void skip(TestIdentifier test, @Nullable String reason) {
    Finished.Builder skipped =
        Finished.newBuilder().setNode(number(test)).setStatus(Finished.Status.SKIPPED);
    if (reason != null) {
      skipped.setReason(Texts.cut(reason, MOST_IN_REASON));
    }
    send(FromWorker.newBuilder().setFinished(skipped));
  }

  private void finish(TestIdentifier test, TestExecutionResult result) {
    int number = number(test);
    Finished.Builder finished =
        Finished.newBuilder().setNode(number).setNanos(attribution.finished(number));
    Optional<Throwable> thrown = result.getThrowable();
    finished.setStatus(status(result.getStatus(), thrown.orElse(null)));
    thrown.ifPresent(t -> finished.setThrown(describe(t, test)));
    if (test.isTest()) {
      // Outside every lock: threads that print must not wait as well.
      capture.awaitRead();
    }
    boolean said = send(FromWorker.newBuilder().setFinished(finished));
    LeakWatch watch = leaks;
    if (said && watch != null && isTopmost(test)) {
      watch
          .ends(request, TestClasses.nameOf(test))
          .ifPresent(left -> send(FromWorker.newBuilder().setLeaks(left)));
    }
  }

  /** Whether it was sent. */
  private synchronized boolean send(FromWorker.Builder message) {
    if (!over) {
      output.send(message.build());
    }
    return !over;
  }

  private Thrown describe(Throwable thrown, TestIdentifier test) {
    return Throwables.describe(thrown, TestClasses.of(test, plan));
  }

  private static Finished.Status status(
      TestExecutionResult.Status status, @Nullable Throwable thrown) {
    switch (status) {
      case SUCCESSFUL:
        return Finished.Status.SUCCESSFUL;
      case ABORTED:
        return Finished.Status.ABORTED;
      case FAILED:
      default:
        return thrown instanceof AssertionError ? Finished.Status.FAILED : Finished.Status.ERRED;
    }
  }

  /**
   * What was never described cannot be named; it is described now. None once the request is over:
   * what has this id may be running in the next one.
   */
  private synchronized int number(TestIdentifier test) {
    if (over) {
      return 0;
    }
    register(test);
    return knownNumber(test).orElse(0);
  }

  private Optional<Integer> knownNumber(TestIdentifier test) {
    return numbers.of(Texts.wellFormed(test.getUniqueId()));
  }
}
