package dev.volley.schedule;

/**
 * A part of something that workers share, taken for as long as a unit runs.
 *
 * @param key what is shared
 * @param amount how much of it is taken; {@link #ALL} for all there is
 */
public record Claim(String key, int amount) {
  /** All of it: nobody else may have a part meanwhile. */
  public static final int ALL = Integer.MAX_VALUE;

  /** Refuses an amount of nothing. */
  public Claim {
    if (amount < 1) {
      throw new IllegalArgumentException("A claim on " + key + " of " + amount);
    }
  }

  /** The greater of two claims on one thing. */
  static Claim greater(Claim one, Claim other) {
    return one.amount >= other.amount ? one : other;
  }
}
