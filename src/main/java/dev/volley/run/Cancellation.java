package dev.volley.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Cancels the run when Maven's JVM ends before it, as after Ctrl-C: the session is told, has a
 * moment to write the reports of what has finished, and then whatever still lives is killed;
 * reports that are not written by then have a little longer. At a second Ctrl-C all is over at
 * once. Its hook runs on a thread of the JVM's.
 */
final class Cancellation implements AutoCloseable {
  /** Long enough to write reports, short enough that no worker is seen after two seconds. */
  private static final long GRACE_MILLIS = 1700;

  /** For reports alone, on a machine that is busy: no worker lives any more. */
  private static final long REPORTS_MILLIS = 8000;

  /** The exit code that shells give to what Ctrl-C ends. */
  private static final int INTERRUPTED = 130;

  private final Inbox inbox;
  private final Consumer<String> killAll;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancel, "volley-cancellation");

  Cancellation(Inbox inbox, Consumer<String> killAll) {
    this.inbox = inbox;
    this.killAll = killAll;
  }

  /** Watches from here on, until closed. */
  void watch() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void cancel() {
    SecondInterrupt.whenHeard(this::endAtOnce);
    endSoon();
  }

  /** Returns when all is done, or after some seconds: the JVM ends then. */
  void endSoon() {
    inbox.put(new SessionEvent.CancelRequested());
    if (!isDoneWithin(GRACE_MILLIS)) {
      killAll.accept("Maven's JVM ended");
      isDoneWithin(REPORTS_MILLIS);
    }
  }

  private boolean isDoneWithin(long millis) {
    try {
      return done.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The user does not want to wait: what has ended is in the event log. */
  private void endAtOnce() {
    killAll.accept("Maven was interrupted twice");
    Runtime.getRuntime().halt(INTERRUPTED);
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM ends already, and the hook has just been told that all is done.
      done.countDown();
    }
  }
}
