package dev.volley.run;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Watches the processor while a run with {@code workers=auto} goes on: where its workers leave it
 * idle although units wait, they sleep, and one more worker is started. Session thread.
 *
 * <p>{@code Thread.sleep}, sockets and locks are the same here: all that counts is processor time.
 * One that cannot be read lets nothing grow.
 */
final class Growth {
  private static final int QUIET_PULSES = 3;

  /**
   * What is known before the run.
   *
   * @param headcount how many workers were decided on
   * @param cores of the machine: what all runs of the build share
   * @param startSeconds what a worker costs before its first test
   */
  record Means(Headcount headcount, int cores, double startSeconds) {

    /** The most live workers that the build may have when one more is to replace another. */
    int budget() {
      return Math.max(cores, headcount.workers());
    }
  }

  private final Means means;
  private final Pool pool;
  private final Dispatch dispatch;
  private final Ledger ledger;
  private int workers;
  private int quiet;

  /** Growth that has not begun. */
  Growth(Means means, Pool pool, Dispatch dispatch, Ledger ledger) {
    this.means = means;
    this.pool = pool;
    this.dispatch = dispatch;
    this.ledger = ledger;
    this.workers = means.headcount().workers();
  }

  /**
   * How many workers there may be at once now: those decided on, as long as one more of them pays.
   */
  int workers() {
    int staying = Math.max(1, pool.staying());
    return staying < workers && !pays(staying) ? staying : workers;
  }

  /**
   * Starts a worker where those that run leave the processor idle while units wait.
   *
   * @param look what was seen of it since the last call; empty where nothing was
   */
  void pulse(Optional<ProcessorWatch.Look> look) {
    quiet = look.filter(seen -> !seen.scarce()).isPresent() && mayGrow() ? quiet + 1 : 0;
    if (quiet >= QUIET_PULSES) {
      quiet = 0;
      grow(look.orElseThrow().busy());
    }
  }

  private boolean mayGrow() {
    return pool.staying() >= workers
        && pool.staying() < means.headcount().most()
        && pool.starting() == 0
        && pool.idle().isEmpty()
        && dispatch.hasWorkForAnother()
        && pays(pool.staying());
  }

  private boolean pays(int staying) {
    OptionalDouble remaining = dispatch.remainingSeconds();
    return remaining.isEmpty()
        || Headcount.saved(remaining.getAsDouble(), staying) > means.startSeconds();
  }

  private void grow(double busy) {
    int before = pool.staying();
    if (pool.forkWithin(means.headcount().most())) {
      workers = before + 1;
      ledger.decided(
          "1 more worker: the "
              + before
              + " that run use "
              + Headcount.oneDigit(busy)
              + " of "
              + means.cores()
              + " cores, and units wait");
    }
  }
}
