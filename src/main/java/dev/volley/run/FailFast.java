package dev.volley.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Ends a run after so many failures: from then on nothing is given out, what runs is told to stop
 * where it can, and what has not begun is skipped by name. Crashes and errors count as failures do.
 * Session thread.
 *
 * <p>Such a run gives no worker anything in advance, so a worker begins a unit only when it is
 * told; and each worker counts its own failures as well, so that with one worker not even the next
 * test of the same class begins.
 */
final class FailFast {
  private final int limit;
  private final Pool pool;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Undertaker undertaker;
  private final boolean workersCount;
  private int failures;

  /**
   * Nothing has failed yet.
   *
   * @param limit from how many failures on; 0 for never
   * @param workersCount whether every failure that a worker sees is final
   */
  FailFast(
      int limit,
      Pool pool,
      Ledger ledger,
      Dispatch dispatch,
      Undertaker undertaker,
      boolean workersCount) {
    this.limit = limit;
    this.pool = pool;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.undertaker = undertaker;
    this.workersCount = workersCount;
    if (limit > 0) {
      dispatch.holdNothingInAdvance();
      ledger.whenRed(this::failed);
    }
  }

  /** Tells a worker that is ready when to stop by itself. */
  void ready(Seat seat) {
    if (limit > 0 && (workersCount || isReached())) {
      seat.stop(isReached() ? 0 : limit, reason());
    }
  }

  /** Whether so much has failed that the run ends. */
  boolean isReached() {
    return limit > 0 && failures >= limit;
  }

  private void failed() {
    failures++;
    if (failures == limit) {
      ledger.warn(
          (limit == 1 ? "A test has failed" : limit + " tests have failed")
              + ": what has not begun is skipped (skipAfterFailureCount="
              + limit
              + ").");
      pool.seats().forEach(seat -> seat.stop(0, reason()));
    }
  }

  private String reason() {
    return "Not run: the run stopped after "
        + limit
        + (limit == 1 ? " failure" : " failures")
        + " (skipAfterFailureCount="
        + limit
        + ").";
  }

  /**
   * Skips what waits for a worker, and ends workers that have nothing left to do. To be called
   * after every event once the limit is reached.
   *
   * @param mourning whether it is open what becomes of the units of a worker that died
   */
  void sweep(boolean mourning) {
    if (!mourning) {
      Set<UnitProgress> given = Collections.newSetFromMap(new IdentityHashMap<>());
      pool.seats().forEach(seat -> given.addAll(seat.assigned()));
      ledger.openUnits().stream()
          .filter(progress -> !given.contains(progress))
          .forEach(progress -> undertaker.skip(progress, reason()));
    }
    dispatch.endTheIdle();
  }
}
