package dev.volley.schedule;

/**
 * The built-in strategies a user can name in {@code <strategy>}; any name with a dot is that of a
 * class ({@link Strategies#isClassName}).
 */
public enum StrategyName {
  /** Longest expected first, to whoever is free. */
  BALANCED,
  /** In order, to whoever is free. */
  LOAD,
  /** Blocks up front, tails stolen. */
  WORKSTEAL,
  /** Every worker runs everything. */
  EACH;

  /**
   * Reads a name as users write it.
   *
   * @throws IllegalArgumentException where there is no such strategy; the message lists those there
   *     are
   */
  public static StrategyName parse(String text) {
    return ConstantNames.parse(
        StrategyName.class,
        text,
        "strategy",
        "strategy",
        ", or the name of a class of your own with its package");
  }

  /** The name as users write it. */
  public String inWords() {
    return ConstantNames.inWords(this);
  }
}
