package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The strategy {@code each}: every lane runs everything. A unit names its lane and goes to nobody
 * else, so what a dead worker left waits for its replacement; one of lane 0 goes to anybody, after
 * those of the worker's own lane. Within a lane the order is that of adding.
 */
final class Each implements Strategy {
  private static final int ANY = 0;

  private final Map<Integer, Deque<Unit>> lanes = new HashMap<>();
  private int waiting;

  @Override
  public void add(Unit unit) {
    lanes.computeIfAbsent(unit.lane(), lane -> new ArrayDeque<>()).add(unit);
    waiting++;
  }

  @Override
  public Optional<Unit> next(Vacancy vacancy) {
    Deque<Unit> own = lane(vacancy.lane());
    Optional<Unit> unit = Optional.ofNullable(own.isEmpty() ? lane(ANY).poll() : own.poll());
    unit.ifPresent(taken -> waiting--);
    return unit;
  }

  @Override
  public int waiting() {
    return waiting;
  }

  @Override
  public int waitingFor(Vacancy vacancy) {
    return lane(vacancy.lane()).size() + lane(ANY).size();
  }

  @Override
  public boolean suits(Unit unit, Vacancy vacancy) {
    return unit.lane() == ANY || unit.lane() == vacancy.lane();
  }

  private Deque<Unit> lane(int number) {
    return lanes.computeIfAbsent(number, lane -> new ArrayDeque<>(0));
  }
}
