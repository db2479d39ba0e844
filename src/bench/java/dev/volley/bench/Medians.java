package dev.volley.bench;

import java.util.Collection;
import java.util.List;

/** The middle of what was measured several times. */
final class Medians {
  private Medians() {}

  /** The median; of an even number, the mean of the two in the middle. */
  static double of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
