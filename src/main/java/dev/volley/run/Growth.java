package dev.volley.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
  /** How often the processor is looked at. */
  static final Duration PULSE = Duration.ofMillis(500);

  private static final int QUIET_PULSES = 3;

  /** Below this share of the cores they are clearly not all in use. */
  static final double BUSY = 0.75;

  /**
   * What is known before the run.
   *
   * @param headcount how many workers were decided on
   * @param cores of the machine: what all runs of the build share
   * @param startSeconds what a worker costs before its first test
   * @param processor tells what is used
   */
  record Means(Headcount headcount, int cores, double startSeconds, ProcessorTime processor) {

    /** The most live workers that the build may have when one more is to replace another. */
    int budget() {
      return Math.max(cores, headcount.workers());
    }
  }

  private final Means means;
  private final Pool pool;
  private final Dispatch dispatch;
  private final Ledger ledger;
  private final Map<Long, Duration> used = new HashMap<>();
  private final ProcessorUse use = new ProcessorUse();
  private Instant last;
  private int workers;
  private int quiet;

  /**
   * Growth that has not begun.
   *
   * @param now when the run began
   */
  Growth(Means means, Pool pool, Dispatch dispatch, Ledger ledger, Instant now) {
    this.means = means;
    this.pool = pool;
    this.dispatch = dispatch;
    this.ledger = ledger;
    this.last = now;
    this.workers = means.headcount().workers();
  }

  /**
   * How many workers there may be at once now: those decided on, as long as one more of them pays.
   */
  int workers() {
    int staying = Math.max(1, pool.staying());
    return staying < workers && !pays(staying) ? staying : workers;
  }

  /** Looks at the processor, and starts a worker where it idles while units wait. */
  void pulse(Instant now) {
    double seconds = Duration.between(last, now).toNanos() / 1e9;
    OptionalDouble spent = spent();
    last = now;
    if (spent.isEmpty() || seconds <= 0) {
      quiet = 0;
      return;
    }
    double busy = spent.getAsDouble() / seconds;
    boolean isQuiet = isQuiet(busy);
    use.add(spent.getAsDouble(), seconds * running(), !isQuiet);
    quiet = isQuiet && mayGrow() ? quiet + 1 : 0;
    if (quiet >= QUIET_PULSES) {
      quiet = 0;
      grow(busy);
    }
  }

  /** In what share of their time workers computed so far; empty where too little was seen. */
  OptionalDouble cpuShare() {
    return use.share();
  }

  /** How many workers run something. */
  private long running() {
    return pool.seats().stream().filter(seat -> !seat.assigned().isEmpty()).count();
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

  private boolean isQuiet(double busy) {
    OptionalDouble load = means.processor().machineLoad();
    return busy < BUSY * means.cores() && (load.isEmpty() || load.getAsDouble() < BUSY);
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

  /** Processor seconds since the last look; empty where one worker cannot be looked at. */
  private OptionalDouble spent() {
    double spent = 0;
    boolean known = true;
    for (Seat seat : pool.seats()) {
      Optional<Duration> total =
          seat.isReady() ? means.processor().usedBy(seat.pid()) : Optional.empty();
      known &= total.isPresent() || !seat.isReady();
      if (total.isPresent()) {
        Duration before = used.put(seat.pid(), total.get());
        spent += before == null ? 0 : total.get().minus(before).toNanos() / 1e9;
        // Seen for the first time: what it used since the last look is not known.
        known &= before != null;
      }
    }
    return known ? OptionalDouble.of(spent) : OptionalDouble.empty();
  }
}
