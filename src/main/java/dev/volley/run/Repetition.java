package dev.volley.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts the passes of a run that runs all it has again and again, on the same workers. One pass
 * ends before the next begins, so that a suite's name tells which it is of. Session thread.
 */
final class Repetition {
  private static final String PASSES = "another pass may follow";

  private final Passes passes;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private int number;
  private long outcomesBefore;
  private @Nullable Instant begun;

  Repetition(Passes passes, Ledger ledger, Dispatch dispatch) {
    this.passes = passes;
    this.ledger = ledger;
    this.dispatch = dispatch;
  }

  /** Begins the first pass; to be called before its units are made. */
  void begin() {
    if (!passes.isOne()) {
      begun = ledger.now();
      dispatch.keepIdle(PASSES, true);
      next();
    }
  }

  /**
   * Begins the next pass where one follows. To be called when no unit is open.
   *
   * @return whether its units are to be made
   */
  boolean goesOn() {
    if (begun == null) {
      return false;
    }
    // Nothing but a test can end what goes on until a failure.
    boolean ranAnything = ledger.testOutcomes() > outcomesBefore;
    Duration elapsed = Duration.between(begun, ledger.now());
    if (ranAnything && passes.goesOn(number, elapsed, ledger.isRed())) {
      next();
      return true;
    }
    begun = null;
    dispatch.keepIdle(PASSES, false);
    return false;
  }

  private void next() {
    outcomesBefore = ledger.testOutcomes();
    ledger.passStarted(++number, passes.most());
  }
}
