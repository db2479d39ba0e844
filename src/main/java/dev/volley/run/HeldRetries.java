package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Needs;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The units of tests that are to run again, until they may: each waits to be let go, and then for
 * its time, where its rule wants that. Workers that have nothing to do stay meanwhile. Session
 * thread.
 */
final class HeldRetries {
  private static final String WAITING = "tests wait to run again";

  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Alarm alarm;
  private final IntSupplier numbers;

  /** Units that wait to be let go, and the tests that they are for. */
  private final Map<UnitProgress, Trial> held = new LinkedHashMap<>();

  /** Those that wait for their time, by request. */
  private final Map<Integer, UnitProgress> delayed = new HashMap<>();

  HeldRetries(Ledger ledger, Dispatch dispatch, Alarm alarm, IntSupplier numbers) {
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.alarm = alarm;
    this.numbers = numbers;
  }

  /**
   * Holds a test that failed.
   *
   * @param unit that it failed in; to be closed later
   */
  void hold(Trial trial, UnitProgress unit) {
    TestNode node = trial.last().node();
    Selection alone =
        new Selection(List.of(), List.of(node.uniqueId()), List.of(), List.of(), List.of());
    String label = node.suite() + "." + node.legacyName() + " again";
    Unit again = unit.unit().rest(numbers.getAsInt(), label, alone, false);
    UnitProgress progress = UnitProgress.ofRest(again, List.of(node), false);
    progress.tests().alsoIn(Set.of(node.suite()));
    if (trial.rule().where() != Retries.Where.SAME) {
      progress = progress.needing(Needs.ALONE.inLane(again.lane()));
    }
    if (trial.rule().where() == Retries.Where.FRESH) {
      progress.wantFreshWorker();
    }
    // Opened before the unit that it failed in is closed, so that no suite settles too early.
    ledger.open(progress);
    held.put(progress, trial);
    changed();
  }

  private void changed() {
    ledger.holdBack(held.size());
    dispatch.keepIdle(WAITING, !(delayed.isEmpty() && held.isEmpty()));
  }

  /** Forgets what could not wait for its turn, and was settled where that turned out. */
  void forgetClosed() {
    held.keySet().removeIf(progress -> !ledger.isOpen(progress));
    changed();
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether no other unit is open. */
  boolean isAllThatIsOpen() {
    return ledger.open() == held.size();
  }

  /** Takes out all that waits to be let go; whoever takes it closes it. */
  Map<UnitProgress, Trial> takeAll() {
    Map<UnitProgress, Trial> all = new LinkedHashMap<>(held);
    held.clear();
    changed();
    return all;
  }

  /** Lets all go. */
  void releaseAll() {
    takeAll().forEach(this::release);
    changed();
  }

  /**
   * Lets those go that are to run again on this worker, and have no time to wait for.
   *
   * @return whether there are any
   */
  boolean releaseFor(WorkerId worker) {
    Map<UnitProgress, Trial> here = new LinkedHashMap<>(held);
    here.values().removeIf(trial -> !trial.worker().equals(worker) || !isForItsWorker(trial));
    here.keySet().removeIf(progress -> !ledger.isOpen(progress));
    held.keySet().removeAll(here.keySet());
    here.forEach(this::release);
    changed();
    return !here.isEmpty();
  }

  private static boolean isForItsWorker(Trial trial) {
    return trial.rule().where() == Retries.Where.SAME && trial.rule().delay().isZero();
  }

  private void release(UnitProgress progress, Trial trial) {
    Duration delay = trial.rule().delay();
    if (delay.isZero()) {
      dispatch.addOpen(progress, trial.worker());
      return;
    }
    int request = progress.unit().request();
    delayed.put(request, progress);
    alarm.after(delay, new SessionEvent.RetryDue(request, trial.worker()));
  }

  /** Whether a test waits for its time, for which a worker may have to be started. */
  boolean isDelaying() {
    return delayed.values().stream().anyMatch(ledger::isOpen);
  }

  /** Notes that a test has waited as long as its rule wants. */
  void due(int request, WorkerId worker) {
    @Nullable UnitProgress progress = delayed.remove(request);
    if (progress != null && ledger.isOpen(progress)) {
      dispatch.addOpen(progress, worker);
    }
    changed();
  }

  /** Closes whatever waits; what becomes of its tests is decided elsewhere. */
  void closeAll() {
    held.keySet().forEach(ledger::close);
    delayed.values().forEach(ledger::close);
  }
}
