package dev.volley.run;

import dev.volley.model.TestNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something has been running on one worker, in ticks of the session's timer. Session
 * thread.
 */
final class Age {
  /** What is running. */
  enum Kind {
    TEST,
    CLASS,
    /** The tests of a unit are looked for, which runs the user's code. */
    DISCOVERY
  }

  private final Kind kind;
  private final TestNode subject;
  private final Instant since;
  private int ticks;
  private int quiet;
  private @Nullable Duration limit;
  private @Nullable Duration slow;

  /**
   * Of something that has just begun.
   *
   * @param subject a test or a class; of a discovery what is blamed for it
   * @param since by the worker's clock
   */
  Age(Kind kind, TestNode subject, Instant since) {
    this.kind = kind;
    this.subject = subject;
    this.since = since;
  }

  Kind kind() {
    return kind;
  }

  TestNode subject() {
    return subject;
  }

  Instant since() {
    return since;
  }

  /**
   * A tick has passed.
   *
   * @param quietly whether no test of its worker ran meanwhile
   * @param limits looked at once, since most tests do not live to see a tick
   * @param classes how many classes are looked for at once, where it is a discovery
   */
  void tick(boolean quietly, TimeLimits limits, int classes) {
    ticks++;
    quiet = quietly ? quiet + 1 : 0;
    if (limit == null) {
      limit =
          kind == Kind.TEST
              ? limits.test(subject)
              : limits.type(subject).multipliedBy(Math.max(1, classes));
      slow = limits.slow(subject);
    }
  }

  /** For how long it has run at least: the first tick may have come at once. */
  Duration ran(Duration tick) {
    return tick.multipliedBy(Math.max(0, ticks - 1));
  }

  /** Its limit; zero for none. */
  Duration limit() {
    return limit == null ? Duration.ZERO : limit;
  }

  /** Whether it has run for all the time that it has. */
  boolean isOver(Duration tick) {
    return !limit().isZero() && ran(tick).compareTo(limit()) >= 0;
  }

  /**
   * Whether it should be said now that it is slow: when it has run for that long, and each time
   * that has doubled. Of a class that counts in which none of its tests ran.
   */
  boolean isSlowNow(Duration tick) {
    if (slow == null || slow.isZero()) {
      return false;
    }
    int counted = (kind == Kind.CLASS ? quiet : ticks) - 1;
    long times = Math.max(1, (slow.toMillis() + tick.toMillis() - 1) / tick.toMillis());
    return counted > 0 && counted % times == 0 && Long.bitCount(counted / times) == 1;
  }
}
