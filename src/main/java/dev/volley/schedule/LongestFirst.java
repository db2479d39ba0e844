package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The strategy {@code balanced}: the unit expected to take longest goes out first, which together
 * with pulling keeps the makespan near its lower bound (Graham's LPT rule). Units of one weight go
 * out in the order of their numbers.
 */
final class LongestFirst implements Strategy {
  private final PriorityQueue<Unit> units =
      new PriorityQueue<>(
          Comparator.comparing(Unit::weight).reversed().thenComparingInt(Unit::request));

  @Override
  public void add(Unit unit) {
    units.add(unit);
  }

  @Override
  public Optional<Unit> next(Vacancy vacancy) {
    return Optional.ofNullable(units.poll());
  }

  @Override
  public int waiting() {
    return units.size();
  }
}
