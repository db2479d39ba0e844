package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The units that wait and share a fixture, and the workers that have it. Its weights change with
 * every unit; who keeps it in a sorted set takes it out meanwhile.
 */
final class Chain {
  /** What a unit counts for of which history knows nothing, seconds. */
  static final double UNKNOWN_SECONDS = 1;

  /** Longest expected first; of equal ones the older first. */
  static final Comparator<Unit> LONGEST_FIRST =
      Comparator.comparing(Unit::weight).reversed().thenComparingInt(Unit::request);

  /** Keeps sums of measures finite that stand for "as large as can be". */
  private static final double LARGEST = 1e15;

  private final String fixture;
  private final double cost;
  private final PriorityQueue<Unit> units = new PriorityQueue<>(LONGEST_FIRST);
  private final Set<WorkerId> owners = new HashSet<>();
  private int unknown;
  private double unknownSize;
  private double knownSeconds;

  /**
   * @param cost seconds that setting up the fixture costs; infinite where nobody else may ever have
   *     it
   */
  Chain(String fixture, double cost) {
    this.fixture = fixture;
    this.cost = cost;
  }

  String fixture() {
    return fixture;
  }

  Set<WorkerId> owners() {
    return owners;
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /** The unit that goes out next. */
  Unit longest() {
    return units.element();
  }

  void add(Unit unit) {
    units.add(unit);
    count(unit.weight(), 1);
  }

  /** Takes out the longest. */
  void remove() {
    count(units.remove().weight(), -1);
    if (units.isEmpty()) {
      // What rounding has left would otherwise stay for ever.
      unknownSize = 0;
      knownSeconds = 0;
    }
  }

  private void count(Weight weight, int sign) {
    double size = sign * Math.min(weight.size(), LARGEST);
    if (weight.known()) {
      knownSeconds += size;
    } else {
      unknown += sign;
      unknownSize += size;
    }
  }

  /** How long all of it takes one worker; with the fixture where nobody has that yet. */
  Weight weight() {
    if (unknown > 0) {
      return Weight.unknown(unknownSize);
    }
    double setUp = owners.isEmpty() ? Math.min(cost, LARGEST) : 0;
    return Weight.ofSeconds(knownSeconds + setUp);
  }

  /**
   * What one more worker with the fixture would save, in seconds of work; above 0 where it pays.
   *
   * <p>Of W seconds that wait, n owners need W/n more. With another one that first pays c for the
   * fixture, all are done after (W + c)/(n + 1), which is earlier where W is more than n times c.
   */
  double gain() {
    return gain(knownSeconds + unknown * UNKNOWN_SECONDS);
  }

  /** The same if only this unit waited. */
  double gainOf(Unit unit) {
    return gain(unit.weight().known() ? unit.weight().size() : UNKNOWN_SECONDS);
  }

  private double gain(double seconds) {
    return owners.isEmpty() ? Double.POSITIVE_INFINITY : seconds - owners.size() * cost;
  }
}
