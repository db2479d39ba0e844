package dev.volley.fork;

import dev.volley.model.WorkerExit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how and when one worker has ended, from facts that arrive in any order: its frames are
 * at their end, its host is, it said Goodbye, it was killed.
 *
 * <p>A worker has ended when its frames and its host have. Each of the two is waited for no longer
 * than a deadline once the other has come, so that the exit is always told, and told once: a child
 * of the worker may hold the frames' pipe open for ever, and something in the worker may close it
 * early. Of several reasons to end a worker by force the first is its exit.
 *
 * <p>Facts come from the worker's reader, the session's thread, the timer and whichever thread sees
 * the host end; all state is guarded by this object's lock, and nothing is called while holding it
 * but the timer.
 */
final class Ending {
  /** How long what is readable is drained where the host is gone and its frames have no end. */
  static final Duration DRAIN = Duration.ofSeconds(2);

  /** How long a host may outlive its frames without Goodbye: its own exit may be on the way. */
  static final Duration MOMENT = Duration.ofSeconds(2);

  /** How long the capture may take to be empty once all else has ended. */
  static final Duration CAPTURE = Duration.ofMillis(300);

  /** How long a killed host may take to end: a process in an uninterruptible call never may. */
  static final Duration KILL = Duration.ofSeconds(10);

  private final Deadlines deadlines;
  private final Duration exitTimeout;
  private final CompletionStage<?> captured;
  private final Consumer<WorkerExit> gone;
  private final List<Future<?>> pending = new ArrayList<>();

  private @Nullable Host host;
  private @Nullable WorkerExit verdict;
  private @Nullable Integer exitValue;
  private boolean goodbye;
  private boolean framesEnded;
  private boolean over;

  /**
   * Waits for the facts of one worker.
   *
   * @param exitTimeout how long the host may take to end after Goodbye
   * @param captured completes when the capture is at its end
   * @param gone told the exit, once, on any thread
   */
  Ending(
      Deadlines deadlines,
      Duration exitTimeout,
      CompletionStage<?> captured,
      Consumer<WorkerExit> gone) {
    this.deadlines = deadlines;
    this.exitTimeout = exitTimeout;
    this.captured = captured;
    this.gone = gone;
  }

  /** Whether the worker was killed before it started, or is over; then it must not be started. */
  synchronized boolean isCondemned() {
    return verdict != null || over;
  }

  /** The host runs. Where the worker was killed meanwhile, the host is killed here. */
  void started(Host started) {
    boolean condemned;
    synchronized (this) {
      host = started;
      condemned = isCondemned();
    }
    if (condemned) {
      started.kill();
    }
  }

  /** There is no host and never will be. */
  void notStarted(String problem) {
    synchronized (this) {
      if (verdict == null) {
        verdict = new WorkerExit.NotStarted(problem);
      }
    }
    finish();
  }

  /** The worker has said Goodbye: from now on its host has the exit timeout to end. */
  synchronized void goodbye() {
    goodbye = true;
    if (!over && exitValue == null) {
      await(
          exitTimeout,
          () -> kill("it did not end within " + words(exitTimeout) + " after Goodbye"));
    }
  }

  /**
   * The frames are at their end, within a frame or between two.
   *
   * @param how to be told where this turns out to be the exit, as in "it closed its channel"
   */
  void framesEnded(String how) {
    synchronized (this) {
      framesEnded = true;
      awaitOwnExit(how);
    }
    settle();
  }

  /**
   * A command could not be written, so what the worker should do is not known to it. No error of
   * its own as long as the host ends by itself.
   */
  synchronized void commandsLost(String problem) {
    awaitOwnExit("a command could not be written to it (" + problem + ")");
  }

  /** What came is no frame, or no sense: the host is killed, unless it is gone. */
  void framesBroken(String problem) {
    condemn(new WorkerExit.BrokenFrames(problem), true);
    framesEnded(problem);
  }

  /** The host has ended. */
  void hostEnded(int value) {
    synchronized (this) {
      exitValue = value;
      if (!over && !framesEnded) {
        await(DRAIN, () -> framesEnded("its host is gone"));
      }
    }
    settle();
  }

  /** Kills the worker, unless its host is gone by itself. */
  void kill(String why) {
    condemn(new WorkerExit.Killed(why), false);
  }

  private void awaitOwnExit(String how) {
    if (!over && exitValue == null && verdict == null && !goodbye) {
      await(MOMENT, () -> deaf(how));
    }
  }

  private void deaf(String how) {
    String who;
    synchronized (this) {
      if (goodbye) {
        return;
      }
      who = host == null ? "its host" : host.inWords();
    }
    String problem = how + ", and " + who + " still ran " + words(MOMENT) + " later";
    condemn(new WorkerExit.BrokenFrames(problem), false);
  }

  /** Notes why the worker ends by force, if that is the first reason, and kills its host. */
  private void condemn(WorkerExit exit, boolean evenIfGone) {
    Host victim;
    synchronized (this) {
      boolean tooLate = over || verdict != null || (exitValue != null && !evenIfGone);
      if (tooLate) {
        return;
      }
      verdict = exit;
      victim = exitValue == null ? host : null;
      await(KILL, this::finish);
    }
    if (victim != null) {
      victim.kill();
    }
  }

  /** Where frames and host have ended, waits a little for the capture and tells the exit. */
  private void settle() {
    synchronized (this) {
      boolean waiting = !framesEnded || exitValue == null;
      if (over || waiting) {
        return;
      }
      await(CAPTURE, this::finish);
    }
    var unused = captured.thenRun(this::finish);
  }

  private void finish() {
    WorkerExit exit;
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      pending.forEach(deadline -> deadline.cancel(false));
      exit = exit();
    }
    gone.accept(exit);
  }

  private WorkerExit exit() {
    if (verdict != null) {
      return verdict;
    }
    int value = exitValue == null ? -1 : exitValue;
    return goodbye && value == 0 ? new WorkerExit.Orderly() : WorkerExit.ofExitValue(value);
  }

  private void await(Duration time, Runnable action) {
    pending.add(deadlines.after(time, action));
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
