package dev.volley.run;

import dev.volley.model.RunEvent;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Gives units to workers that have room: one that runs and one held in advance, so that no worker
 * waits for a round trip. When nothing waits any more, what is held in advance elsewhere is asked
 * back for those who idle. Session thread.
 */
final class Dispatch {
  private final Strategy strategy;
  private final Ledger ledger;
  private final Pool pool;
  private final EventLog log;
  private final InstantSource clock;
  private final Deque<Unit> suspects = new ArrayDeque<>();

  Dispatch(Strategy strategy, Ledger ledger, Pool pool, EventLog log, InstantSource clock) {
    this.strategy = strategy;
    this.ledger = ledger;
    this.pool = pool;
    this.log = log;
    this.clock = clock;
  }

  /** Opens a unit and lets it wait. */
  void add(UnitProgress progress) {
    ledger.open(progress);
    if (progress.unit().alone()) {
      suspects.add(progress.unit());
    } else {
      strategy.add(progress.unit());
    }
  }

  /** How many units wait for a worker. */
  int waiting() {
    return strategy.waiting() + suspects.size();
  }

  /** Gives out what can be given out, and ends workers that nothing can come to any more. */
  void feed() {
    // Who idles comes first: a unit that was asked back must not return to where it waited.
    for (int most = 1; most <= 2; most++) {
      for (Seat seat : pool.seats()) {
        feed(seat, most);
      }
    }
    if (waiting() > 0) {
      return;
    }
    pool.seats().stream().filter(Seat::isIdle).forEach(this::recallOrEnd);
  }

  private void feed(Seat seat, int most) {
    // A unit that must be alone waits for a worker to run empty, so nothing is held in advance
    // then.
    while (waiting() > 0 && seat.hasRoom(suspects.isEmpty() ? most : 1)) {
      Optional<Unit> unit =
          !suspects.isEmpty() && seat.isIdle()
              ? Optional.of(suspects.remove())
              : strategy.next(vacancy(seat));
      if (unit.isEmpty()) {
        return;
      }
      log.record(new RunEvent.Assigned(clock.instant(), seat.id(), unit.get()));
      seat.assign(ledger.progress(unit.get().request()));
    }
  }

  private Vacancy vacancy(Seat seat) {
    return new Vacancy(seat.id(), 1, 1, seat.isIdle(), Set.of());
  }

  private void recallOrEnd(Seat idle) {
    if (pool.seats().stream().anyMatch(Seat::isRecalling)) {
      return;
    }
    Optional<Seat> holder =
        pool.seats().stream()
            .filter(seat -> seat.prefetched().isPresent())
            .max(Comparator.comparing(Dispatch::heldWeight));
    if (holder.isPresent()) {
      holder.get().recall();
    } else {
      pool.end(idle);
    }
  }

  private static Weight heldWeight(Seat seat) {
    return seat.prefetched().map(progress -> progress.unit().weight()).orElse(Weight.ofSeconds(0));
  }
}
