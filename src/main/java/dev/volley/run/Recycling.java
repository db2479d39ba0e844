package dev.volley.run;

import dev.volley.model.TestEvent;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Isolation;
import java.util.HashMap;
import java.util.Map;

/**
 * Ends workers that have served, and lets others take their places: spares that were started while
 * they ran, where those are wanted. Neither counts as a death or as the replacement of a dead
 * worker. Session thread.
 */
final class Recycling {
  /** From here on a worker's end is near enough for a spare to be started. */
  private static final double NEARLY = 0.8;

  private final Upkeep upkeep;
  private final Pool pool;
  private final Dispatch dispatch;
  private final Ledger ledger;
  private final Deaths deaths;
  private final int live;
  private final Map<WorkerId, Wear> worn = new HashMap<>();
  private boolean sparesDie;
  private boolean due;

  /**
   * Recycling that has not begun.
   *
   * @param live the most live workers, those that end and spares included
   */
  Recycling(Upkeep upkeep, Pool pool, Dispatch dispatch, Ledger ledger, Deaths deaths, int live) {
    this.upkeep = upkeep;
    this.pool = pool;
    this.dispatch = dispatch;
    this.ledger = ledger;
    this.deaths = deaths;
    this.live = live;
    if (upkeep.recycles()) {
      // What is held in advance would have to come back, or run where it should not.
      dispatch.holdNothingInAdvance();
    }
  }

  /** Notes that a test or container has ended on a worker. */
  void finished(Seat seat, TestEvent.Finished event) {
    if (!upkeep.recycles()) {
      return;
    }
    Wear wear = wear(seat);
    double before = wear.of(upkeep.limit());
    wear.count(event.node());
    if (upkeep.afterFailure() && event.outcome().isRed()) {
      wear.wearOut();
    }
    due |= before < NEARLY && wear.of(upkeep.limit()) >= NEARLY;
  }

  /** Whether something that happened to a test is a reason to start a spare now. */
  boolean isDue() {
    return due;
  }

  /** Notes that a worker is to end after what it runs now. */
  void wearOut(Seat seat) {
    wear(seat).wearOut();
  }

  /**
   * Notes that a worker has done a unit, and ends it where that was its last.
   *
   * @param heapPercent how much of its heap is in use; 0 where nobody asked
   */
  void served(Seat seat, int heapPercent) {
    if (!upkeep.recycles() || seat.isEnding()) {
      return;
    }
    wear(seat).heap(heapPercent);
    if (upkeep.isolation() != Isolation.NONE || wear(seat).of(upkeep.limit()) >= 1) {
      dispatch.recycle(seat);
    }
  }

  /** Whether each class has a worker of its own: what of it runs again can only do so there. */
  boolean isByClass() {
    return upkeep.isolation() == Isolation.CLASS;
  }

  /**
   * Notes that a worker has described a unit and not run it. Where units are isolated it may have
   * loaded classes of that, so it can run a part of the same class or nothing.
   */
  void gaveBack(Seat seat) {
    boolean isolated = upkeep.isolation() != Isolation.NONE;
    if (isolated && seat.isIdle() && !dispatch.goOnWithItsClass(seat)) {
      dispatch.recycle(seat);
    }
  }

  /** Notes that a worker is gone, before it leaves the pool. */
  void gone(Seat seat) {
    worn.remove(seat.id());
    sparesDie |= pool.isSpare(seat);
  }

  /**
   * Fills the places of those that have served, as long as there is something to do, and starts
   * spares for those that will have.
   *
   * @param budget the most live workers that the build may have
   */
  void refill(int budget) {
    if (!upkeep.recycles()) {
      return;
    }
    due = false;
    boolean filled = true;
    while (filled && pool.lanes().vacated() > 0 && waitingForMore() > 0) {
      filled = pool.putSpareInPlace() || (mayFork() && pool.refill(budget));
    }
    if (upkeep.spares() && !sparesDie) {
      int wanted = Math.min(waitingForMore(), soonToEnd());
      boolean forked = true;
      while (forked && pool.spares() < wanted) {
        forked = mayFork() && pool.forkSpare(budget);
      }
    }
  }

  /** How many units wait beyond those for which somebody is there already. */
  private int waitingForMore() {
    return dispatch.waitingPieces() - pool.starting() - pool.idle().size();
  }

  private boolean mayFork() {
    return pool.size() < live && deaths.isFruitful() && pool.mayWarmUp();
  }

  private int soonToEnd() {
    return (int) pool.seats().stream().filter(this::endsSoon).count();
  }

  private boolean endsSoon(Seat seat) {
    return !seat.isEnding()
        && !seat.assigned().isEmpty()
        && (upkeep.isolation() != Isolation.NONE || wear(seat).of(upkeep.limit()) >= NEARLY);
  }

  /** Ends the spares of a run that has nothing left to do. */
  void dismiss() {
    if (ledger.open() == 0) {
      pool.endSpares();
    }
  }

  private Wear wear(Seat seat) {
    return worn.computeIfAbsent(seat.id(), unseen -> new Wear());
  }
}
