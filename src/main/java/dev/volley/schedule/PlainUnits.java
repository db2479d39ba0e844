package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Units that wait and need no fixture, those that history knows apart from those it does not. A
 * call costs O(log n).
 */
final class PlainUnits {
  private final PriorityQueue<Unit> known = new PriorityQueue<>(Chain.LONGEST_FIRST);
  private final PriorityQueue<Unit> unknown = new PriorityQueue<>(Chain.LONGEST_FIRST);
  private double knownSeconds;

  boolean isEmpty() {
    return known.isEmpty() && unknown.isEmpty();
  }

  void add(Unit unit) {
    if (unit.weight().known()) {
      known.add(unit);
      knownSeconds += unit.weight().size();
    } else {
      unknown.add(unit);
    }
  }

  /**
   * Which one is to go out next: an unknown one, unless a known one cannot wait for it.
   *
   * @param lanes how many workers share the work
   */
  @Nullable Unit first(int lanes) {
    Unit longest = known.peek();
    Unit largest = unknown.peek();
    if (largest == null) {
      return longest;
    }
    return longest != null && longest.weight().size() * lanes > knownSeconds ? longest : largest;
  }

  /** Takes out what {@link #first} named. */
  void remove(Unit first) {
    if (first.weight().known()) {
      known.remove();
      knownSeconds = known.isEmpty() ? 0 : knownSeconds - first.weight().size();
    } else {
      unknown.remove();
    }
  }
}
