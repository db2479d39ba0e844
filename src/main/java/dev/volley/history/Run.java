package dev.volley.history;

import java.util.Comparator;

/**
 * A run that left something in the history; files that share one have an ancestor in common.
 *
 * @param epochMillis when it began
 * @param whole whether it ran all that the POM selects, to its end
 * @param id its id, which users may set and need not keep unique
 */
record Run(long epochMillis, boolean whole, String id) implements Comparable<Run> {
  private static final Comparator<Run> ORDER =
      Comparator.comparingLong(Run::epochMillis).thenComparing(Run::id).thenComparing(Run::whole);

  @Override
  public int compareTo(Run other) {
    return ORDER.compare(this, other);
  }
}
