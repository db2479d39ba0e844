package it;

import dev.volley.model.Unit;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Hands out last what came first. */
public final class LastFirst implements Strategy {
  private final Deque<Unit> units = new ArrayDeque<>();

  @Override
  public void add(Unit unit) {
    units.addFirst(unit);
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
