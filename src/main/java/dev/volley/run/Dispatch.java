package dev.volley.run;

import dev.volley.model.RunEvent;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Vacancy;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/**
 * Gives units to workers that have room: one that runs and one held in advance, so that no worker
 * waits for a round trip. When nothing waits any more, what is held in advance elsewhere is asked
 * back for those who idle. Session thread.
 */
final class Dispatch {
  private final WaitingRoom room;
  private final Ledger ledger;
  private final Pool pool;
  private final EventLog log;
  private final InstantSource clock;
  private final int lanes;

  /**
   * A dispatch with nothing to give out.
   *
   * @param lanes how many workers there may be at once
   */
  Dispatch(
      WaitingRoom room, Ledger ledger, Pool pool, EventLog log, InstantSource clock, int lanes) {
    this.room = room;
    this.ledger = ledger;
    this.pool = pool;
    this.log = log;
    this.clock = clock;
    this.lanes = lanes;
  }

  /** Opens a unit and lets it wait. */
  void add(UnitProgress progress) {
    ledger.open(progress);
    room.add(progress);
  }

  /** How many units wait for a worker. */
  int waiting() {
    return room.waiting();
  }

  /** Notes that a worker is gone. */
  void gone(Seat seat) {
    room.gone(seat.id());
  }

  /** Whether another worker than this one has set up a fixture. */
  boolean isFixtureElsewhere(Seat seat, String fixture) {
    return !seat.fixtures().contains(fixture)
        && pool.seats().stream().anyMatch(other -> other.fixtures().contains(fixture));
  }

  /** Gives out what can be given out, and ends workers that nothing can come to any more. */
  void feed() {
    // Who idles comes first: a unit that was asked back must not return to where it waited.
    for (int most = 1; most <= 2; most++) {
      for (Seat seat : pool.seats()) {
        feed(seat, most);
      }
    }
    if (room.waitingNow() == 0) {
      pool.seats().stream().filter(Seat::isIdle).forEach(this::recallOrEnd);
    }
  }

  private void feed(Seat seat, int most) {
    // A unit that must be alone waits for a worker to run empty, so nothing is held in advance
    // then.
    while (room.waiting() > 0 && seat.hasRoom(room.mayPrefetch() ? most : 1)) {
      Vacancy vacancy = new Vacancy(seat.id(), seat.lane(), lanes, seat.isIdle(), seat.fixtures());
      Optional<UnitProgress> next = room.next(seat, vacancy);
      if (next.isEmpty()) {
        return;
      }
      log.record(new RunEvent.Assigned(clock.instant(), seat.id(), next.get().unit()));
      seat.assign(next.get());
    }
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
    } else if (room.waiting() == 0) {
      pool.end(idle);
    }
  }

  private static Weight heldWeight(Seat seat) {
    return seat.prefetched().map(progress -> progress.unit().weight()).orElse(Weight.ofSeconds(0));
  }
}
