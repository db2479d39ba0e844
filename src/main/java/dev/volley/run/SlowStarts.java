package dev.volley.run;

import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells of workers that take long to become ready. Nothing is done about them, since they may wait
 * for a debugger; but a run that waits for nothing else would say nothing at all. Session thread.
 */
final class SlowStarts {
  /** After how long it is said, once for each worker. */
  static final Duration LONG = Duration.ofSeconds(60);

  private static final long PULSES = LONG.dividedBy(ProcessorWatch.PULSE);

  private final Pool pool;
  private final Ledger ledger;
  private final Map<WorkerId, Long> ages = new HashMap<>();

  SlowStarts(Pool pool, Ledger ledger) {
    this.pool = pool;
    this.ledger = ledger;
  }

  /** A pulse has passed. */
  void pulse() {
    ages.keySet().removeIf(worker -> pool.seat(worker).isEmpty());
    for (Seat seat : pool.seats()) {
      if (seat.isReady() || seat.isEnding()) {
        ages.remove(seat.id());
      } else if (ages.merge(seat.id(), 1L, Long::sum) == PULSES) {
        ledger.warn(inWords(seat));
      }
    }
  }

  private static String inWords(Seat seat) {
    boolean silent = seat.pid() == 0;
    return "Worker "
        + seat.id()
        + (silent ? "" : " (pid " + seat.pid() + ")")
        + " is not ready "
        + Span.inWords(LONG)
        + " after it was started. "
        + (silent
            ? "Its JVM has said nothing: it waits for a debugger, or hangs in an agent (argLine)."
            : "It hangs in a LauncherSessionListener, an engine or an agent, say: jstack "
                + seat.pid()
                + " shows where. runTimeout ends a run that waits for it.");
  }
}
