package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tests that failed and run again. What such a test tells is no outcome until it has passed or run
 * as often as its rule wants; whatever keeps it from running again, its last failure stands.
 * Session thread.
 *
 * <p>They wait until everything else has ended, and then run all, or none where too many have
 * failed; from then on what fails again waits no more. Under fail-fast they run as soon as they
 * can, since a failure counts there only when it is final; and where a worker runs one class alone,
 * before that worker ends.
 */
final class Retrials {
  /** How a test ended its worker's JVM. */
  private record Crash(WorkerId worker, Finished how) {}

  private final Retries retries;
  private final Ledger ledger;
  private final HeldRetries held;
  private final boolean atOnce;

  /** By what a test is in its lane. */
  private final Map<String, Trial> trials = new HashMap<>();

  /** By the same: how tests ended their JVM that run again for that reason. */
  private final Map<String, Crash> crashes = new HashMap<>();

  private int failed;
  private long outcomesBefore;
  private boolean off;
  private boolean released;

  /**
   * Nothing has failed.
   *
   * @param atOnce whether tests run again before everything else has ended
   */
  Retrials(
      Retries retries,
      Ledger ledger,
      Dispatch dispatch,
      Alarm alarm,
      IntSupplier numbers,
      boolean atOnce) {
    this.retries = retries;
    this.ledger = ledger;
    this.held = new HeldRetries(ledger, dispatch, alarm, numbers);
    this.atOnce = atOnce;
    ledger.whenDecided(this::lastWord);
  }

  /**
   * What is to be told in place of what a worker told of a test: that it runs again, where it does.
   *
   * @param unit which it told it of
   */
  TestEvent heard(WorkerId worker, UnitProgress unit, TestEvent event) {
    if (!(event instanceof Finished finished)) {
      return event;
    }
    boolean red = finished.outcome().isRed();
    if (!red && trials.isEmpty() && crashes.isEmpty()) {
      return event;
    }
    String key = ledger.key(worker, finished.node());
    @Nullable Trial trial = trials.get(key);
    @Nullable Crash crash = crashes.remove(key);
    if (red) {
      return failed(key, trial, worker, unit, finished);
    }
    boolean passed = finished.outcome() instanceof Outcome.Passed;
    if (trial == null) {
      return passed || crash == null ? event : crash.how();
    }
    trials.remove(key);
    if (passed) {
      ledger.flaky(trial.rule().flakyFails());
      return event;
    }
    // What was skipped the second time has not passed: that run is told of, and the failure stands.
    ledger.told(
        worker,
        new TestEvent.Retried(finished.node(), finished.duration(), finished.outcome()),
        () -> {});
    return trial.last();
  }

  private TestEvent failed(
      String key, @Nullable Trial known, WorkerId worker, UnitProgress unit, Finished how) {
    if (isContainerOfMore(unit, how.node())) {
      trials.remove(key);
      return how;
    }
    @Nullable Trial trial = known == null ? fresh(worker, how) : known;
    if (trial == null) {
      return how;
    }
    if (off || !trial.mayRunAgain()) {
      trials.remove(key);
      return how;
    }
    failed += known == null ? 1 : 0;
    trial.failed(how, worker);
    trials.put(key, trial);
    held.hold(trial, unit);
    return new TestEvent.Retried(how.node(), how.duration(), how.outcome());
  }

  /**
   * Whether tests would run twice if this ran again: of a container that failed after its tests, or
   * of which others run, or have run, a part.
   */
  private static boolean isContainerOfMore(UnitProgress unit, TestNode node) {
    if (node.isTest()) {
      return false;
    }
    return node.parent().isEmpty()
        || unit.tests().hasOutcomesBelow(node)
        || !unit.selectsWhole(node);
  }

  private @Nullable Trial fresh(WorkerId worker, Finished how) {
    return retries.rule(how.node()).map(rule -> new Trial(rule, how, worker)).orElse(null);
  }

  /** Whether a test that fails may run again: then nobody else has to look at it. */
  boolean speaksFor(TestNode node) {
    return retries.rule(node).isPresent();
  }

  /** Lets tests run again, where it is time. To be called after every event that may end a unit. */
  void release() {
    held.forgetClosed();
    if (held.isEmpty() || !(atOnce || released || held.isAllThatIsOpen())) {
      return;
    }
    if (!atOnce && !released && isTooMuch()) {
      held.takeAll().forEach(this::giveUp);
    } else {
      held.releaseAll();
    }
    released = true;
  }

  private boolean isTooMuch() {
    boolean bounded = retries.mostShare() < 1;
    long outcomes = ledger.testOutcomes() - outcomesBefore;
    if (off || !bounded || failed <= retries.mostShare() * outcomes) {
      return false;
    }
    off = true;
    ledger.warn(
        failed
            + " of "
            + outcomes
            + " tests failed, more than the share of "
            + Math.round(100 * retries.mostShare())
            + " % up to which failed tests run again (retryShare): none did.");
    return true;
  }

  private void giveUp(UnitProgress progress, Trial trial) {
    ledger.decide(trial.worker(), List.of(trial.last()));
    ledger.close(progress);
  }

  /**
   * Lets tests run again at once that failed on a worker which would end now, and are to run again
   * there; not where it has to be seen first how many fail.
   *
   * @return whether there are any
   */
  boolean releaseFor(WorkerId worker) {
    return !off && retries.mostShare() >= 1 && held.releaseFor(worker);
  }

  /** Whether a test waits for its time, for which a worker may have to be started. */
  boolean isDelaying() {
    return held.isDelaying();
  }

  /** Notes that a test has waited as long as its rule wants. */
  void due(int request, WorkerId worker) {
    held.due(request, worker);
  }

  /** Notes that a test has ended its JVM and runs again, whatever the rules say. */
  void crashed(WorkerId worker, Finished how) {
    crashes.put(ledger.key(worker, how.node()), new Crash(worker, how));
  }

  /** Where a test that runs again gets no outcome of its own, the failure before stands. */
  private Finished lastWord(WorkerId worker, Finished verdict) {
    String key = ledger.key(worker, verdict.node());
    @Nullable Trial trial = trials.remove(key);
    @Nullable Crash crash = crashes.remove(key);
    boolean said =
        verdict.outcome() instanceof Outcome.NotRun || verdict.outcome() instanceof Outcome.Skipped;
    if (!said) {
      return verdict;
    }
    return trial != null ? trial.last() : crash != null ? crash.how() : verdict;
  }

  /** Notes that all runs once more: what has failed before, and how much, counts no longer. */
  void passStarted() {
    failed = 0;
    outcomesBefore = ledger.testOutcomes();
    off = false;
    released = false;
  }

  /** Lets the last failure stand of whatever has not come to run again when all else has ended. */
  void settleAll() {
    for (Trial left : new ArrayList<>(trials.values())) {
      ledger.decide(left.worker(), List.of(left.last()));
    }
    for (Crash left : new ArrayList<>(crashes.values())) {
      ledger.decide(left.worker(), List.of(left.how()));
    }
    held.closeAll();
  }
}
