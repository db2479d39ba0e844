package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The strategy {@code load}: units go out in the order in which they were added, to whoever is
 * free.
 */
final class Load implements Strategy {
  private final Deque<Unit> units = new ArrayDeque<>();

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
