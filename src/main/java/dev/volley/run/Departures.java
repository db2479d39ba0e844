package dev.volley.run;

import dev.volley.model.ExitCall;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows when a worker is gone: nothing, a burial, or, after an interrupt, a moment's wait
 * for the cancellation that it may be part of. Forks those who take the place of the dead. Session
 * thread.
 */
final class Departures {
  /** How long a death by an interrupt waits for the cancellation that it may be part of. */
  private static final Duration MOURNING = Duration.ofSeconds(1);

  private static final Set<Integer> INTERRUPTS = Set.of(1, 2, 15);

  private final Pool pool;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Deaths deaths;
  private final Undertaker undertaker;
  private final Alarm alarm;
  private final Map<WorkerId, Runnable> mourned = new HashMap<>();
  private final List<String> failedStarts = new ArrayList<>();
  private final List<String> unfinished = new ArrayList<>();
  private boolean cancelled;
  private boolean planned;

  Departures(
      Pool pool,
      Ledger ledger,
      Dispatch dispatch,
      Deaths deaths,
      Undertaker undertaker,
      Alarm alarm) {
    this.pool = pool;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.deaths = deaths;
    this.undertaker = undertaker;
    this.alarm = alarm;
  }

  /** Notes that a first worker was ready, and warns of those that failed to start before it. */
  void planned() {
    planned = true;
    failedStarts.forEach(ledger::warn);
  }

  /** Notes that the run is cancelled: from here on a death means nothing. */
  void cancelled() {
    cancelled = true;
    mourned.clear();
  }

  /** Whether a death waits to be settled. */
  boolean isMourning() {
    return !mourned.isEmpty();
  }

  /**
   * What kept workers from doing their work: why none came to run anything (the first of them,
   * since they fail alike most likely), and who left without a word.
   */
  List<String> problems() {
    List<String> problems = new ArrayList<>(unfinished);
    if (!planned && !cancelled) {
      failedStarts.stream().findFirst().ifPresent(problems::add);
    }
    return problems;
  }

  /** Notes that a worker's JVM is being ended; a shutdown hook that never returns may keep it. */
  void exiting(Seat seat, ExitCall call) {
    seat.exiting(call);
    seat.recall();
    pool.mustEnd(seat);
  }

  void gone(Seat seat, WorkerEvent.Gone event) {
    pool.remove(seat);
    dispatch.gone(seat);
    ledger.gone(seat, event);
    if (cancelled) {
      return;
    }
    Evidence evidence = Evidence.of(seat, event);
    boolean workIsDone = seat.isDismissed() && seat.assigned().isEmpty();
    if (workIsDone && seat.testimony().hasConfirmed()) {
      leftWithAllDone(evidence);
      return;
    }
    Runnable settle =
        workIsDone ? () -> leftWithoutGoodbye(seat, evidence) : () -> bury(seat, evidence);
    if (event.exit() instanceof WorkerExit.Signal signal && INTERRUPTS.contains(signal.number())) {
      mourned.put(seat.id(), settle);
      alarm.after(MOURNING, new SessionEvent.MourningOver(seat.id()));
    } else {
      settle.run();
    }
  }

  /**
   * A code other than 0 was chosen by something within that JVM, a shutdown hook or an agent that
   * looks at what tests left behind, in order to fail the build, as it does under Surefire. A
   * signal, or Volley's own kill, comes from outside and takes nothing away.
   */
  private void leftWithAllDone(Evidence evidence) {
    if (evidence.exit() instanceof WorkerExit.Code) {
      unfinished.add(
          evidence.and(
              "All its tests had ended and their outcomes stand, but something that runs at the"
                  + " JVM's end, a shutdown hook or an agent, says by that code that it failed."));
    } else if (!(evidence.exit() instanceof WorkerExit.Orderly)) {
      ledger.warn(evidence.death() + " after all its work was done.");
    }
  }

  /**
   * Work is done only when the worker has said so: what it sent after its last test is missing. One
   * that was given nothing has found nothing either.
   */
  private void leftWithoutGoodbye(Seat seat, Evidence evidence) {
    if (seat.isFresh()) {
      ledger.warn(evidence.and("It had been given nothing to run."));
      return;
    }
    unfinished.add(
        evidence.and(
            "It had been told to end and had no test left, but never confirmed that all it found"
                + " was sent, so its results cannot be trusted to be complete."));
  }

  void mourningOver(WorkerId worker) {
    Optional.ofNullable(mourned.remove(worker)).ifPresent(Runnable::run);
  }

  private void bury(Seat seat, Evidence evidence) {
    if (seat.isReady()) {
      undertaker.bury(seat, evidence);
      return;
    }
    deaths.fruitless();
    String why = StartFailure.inWords(evidence, seat.testimony().refusal());
    if (planned) {
      ledger.warn(why);
      return;
    }
    failedStarts.add(why);
    // A JVM that refuses its options refuses them again; one that was killed may have bad luck.
    if (pool.isEmpty() && evidence.exit() instanceof WorkerExit.Signal && deaths.mayReplace()) {
      deaths.replaced();
      pool.fork();
    }
  }

  /**
   * Forks one more, where that is allowed. Those that the pool has still to come up to are no one's
   * replacement, and neither is one that only has to be fresh.
   */
  private boolean forkOneMore(int workers, int budget) {
    boolean replaces = pool.lanes().taken() >= workers && !dispatch.waitsForFreshOnly();
    boolean mayFork = replaces ? deaths.mayReplace() : deaths.isFruitful();
    if (!mayFork || !pool.forkWithin(budget)) {
      return false;
    }
    if (replaces) {
      deaths.replaced();
    }
    return true;
  }

  /**
   * Forks workers for what waits, as long as that is allowed.
   *
   * @param workers the most there may be at once
   * @param budget the most that the build may have at once
   */
  void replaceTheDead(int workers, int budget) {
    boolean forked = true;
    while (forked
        && planned
        && !cancelled
        && pool.staying() + pool.lanes().vacated() < workers
        && pool.mayComeUp()
        && dispatch.worthWorkers() > pool.starting()) {
      forked = forkOneMore(workers, budget);
    }
  }

  /**
   * Ends workers that are not ready yet where nothing is left that they could run: one that hangs
   * in the user's code, or its JVM's, would keep the run from its end for ever.
   */
  void dismissTheStarting() {
    if (planned && mourned.isEmpty() && ledger.open() == 0) {
      pool.endTheStarting();
    }
  }

  /** Lists what waits as errors where nobody is left to run it. */
  void giveUpWhatNobodyRuns() {
    if (planned
        && !cancelled
        && pool.staying() == 0
        && mourned.isEmpty()
        && !pool.waitsForAnEnd()
        && !ledger.openUnits().isEmpty()) {
      undertaker.giveUpAll(WorkerId.NOBODY, deaths.reason());
    }
  }
}
