package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Units that wait and need no fixture: those that history does not know, those it knows to sleep,
 * and all others. A call costs O(log n).
 */
final class PlainUnits {
  private final PriorityQueue<Unit> computing = new PriorityQueue<>(Chain.LONGEST_FIRST);
  private final PriorityQueue<Unit> sleeping = new PriorityQueue<>(Chain.LONGEST_FIRST);
  private final PriorityQueue<Unit> unknown = new PriorityQueue<>(Chain.LONGEST_FIRST);
  private double computingSeconds;
  private double sleepingSeconds;

  boolean isEmpty() {
    return computing.isEmpty() && sleeping.isEmpty() && unknown.isEmpty();
  }

  void add(Unit unit) {
    queueOf(unit).add(unit);
    count(unit, 1);
  }

  /**
   * Which one is to go out next: an unknown one, unless a known one cannot wait for it. Of those
   * that are known the longest, or what keeps the mix of those that sleep and those that compute as
   * it is among all that wait: so neither is left over, to run beside its like alone.
   *
   * @param lanes how many workers share the work
   * @param asleep how many other workers were given what sleeps
   */
  @Nullable Unit first(int lanes, int asleep) {
    Unit longest = longest(computing.peek(), sleeping.peek());
    double seconds = computingSeconds + sleepingSeconds;
    if (longest != null && longest.weight().size() * lanes > seconds) {
      return longest;
    }
    if (!unknown.isEmpty()) {
      return unknown.peek();
    }
    if (computing.isEmpty() || sleeping.isEmpty()) {
      return longest;
    }
    return asleep * seconds < lanes * sleepingSeconds ? sleeping.peek() : computing.peek();
  }

  private static @Nullable Unit longest(@Nullable Unit one, @Nullable Unit other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Chain.LONGEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** Takes out what {@link #first} names now, or named; the latter costs O(n). */
  void remove(Unit unit) {
    if (queueOf(unit).remove(unit)) {
      count(unit, -1);
    }
  }

  private PriorityQueue<Unit> queueOf(Unit unit) {
    return unit.weight().sleeps() ? sleeping : unit.weight().known() ? computing : unknown;
  }

  private void count(Unit unit, int sign) {
    double seconds = unit.weight().known() ? sign * unit.weight().size() : 0;
    // What is summed up and taken off again leaves a remainder where there is none.
    if (unit.weight().sleeps()) {
      sleepingSeconds = sleeping.isEmpty() ? 0 : sleepingSeconds + seconds;
    } else {
      computingSeconds = computing.isEmpty() ? 0 : computingSeconds + seconds;
    }
  }
}
