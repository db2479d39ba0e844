package dev.volley.run;

/**
 * When a run ends before its end, or goes on after it.
 *
 * @param afterFailures from how many failures and errors on nothing more begins (Surefire's {@code
 *     skipAfterFailureCount}); 0 for never
 * @param passes how often all is run
 */
public record Stops(int afterFailures, Passes passes) {
  /** One pass, to its end. */
  public static final Stops NEVER = new Stops(0, Passes.ONE);

  /**
   * Refuses a negative number.
   *
   * @throws IllegalArgumentException in words for the user
   */
  public Stops {
    if (afterFailures < 0) {
      throw new IllegalArgumentException(
          "Parameter \"skipAfterFailureCount\" should not be negative: it is "
              + afterFailures
              + ". It is the number of failures after which nothing more is begun: 1 or more, or 0"
              + " for no such limit.");
    }
  }
}
