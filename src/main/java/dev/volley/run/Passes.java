package dev.volley.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How often all that is selected is run, on the same workers. What is asked for several ways ends
 * with the first of them.
 *
 * @param most how many passes at most; 0 for no bound
 * @param within how long after the first pass began none begins any more; empty for no bound
 * @param untilFailure whether a pass with a failure is the last
 */
public record Passes(int most, Optional<Duration> within, boolean untilFailure) {
  /** As ever. */
  public static final Passes ONE = new Passes(1, Optional.empty(), false);

  /** Whether there is but one, and nothing is to be said of it. */
  boolean isOne() {
    return equals(ONE);
  }

  /**
   * Whether another pass follows.
   *
   * @param done how many have ended
   * @param elapsed since the first began
   * @param red whether anything has failed so far
   */
  boolean goesOn(int done, Duration elapsed, boolean red) {
    boolean counted = most == 0 || done < most;
    boolean timed = within.isEmpty() || elapsed.compareTo(within.get()) < 0;
    return counted && timed && !(untilFailure && red);
  }
}
