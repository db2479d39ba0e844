package dev.volley.run;

import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Vacancy;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gives units to workers that have room: one that runs and one held in advance, so that no worker
 * waits for a round trip. When nothing waits any more, what is held in advance elsewhere is asked
 * back for those who idle. Session thread.
 */
final class Dispatch {
  private final WaitingRoom room;
  private final Ledger ledger;
  private final Pool pool;
  private final int lanes;

  /**
   * A dispatch with nothing to give out.
   *
   * @param lanes how many workers there are to be at once; a run may grow beyond
   */
  Dispatch(WaitingRoom room, Ledger ledger, Pool pool, int lanes) {
    this.room = room;
    this.ledger = ledger;
    this.pool = pool;
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

  /** Whether a worker more would find something to do at once. */
  boolean hasWorkForAnother() {
    return room.waitingNow() > 0 || !pool.holding().isEmpty();
  }

  /** How long the units that wait are expected to take; empty where one of them is not known. */
  OptionalDouble remainingSeconds() {
    return room.remainingSeconds();
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
    if (!feedAll() && room.waiting() > 0 && pool.isStandingStill()) {
      room.stalled();
      feedAll();
    }
    if (room.waitingNow() == 0 || !pool.idle().isEmpty()) {
      pool.idle().forEach(this::recallOrEnd);
    }
  }

  /** Whether anything was given to anybody. */
  private boolean feedAll() {
    boolean given = false;
    // Who idles comes first: a unit that was asked back must not return to where it waited.
    for (int most = 1; most <= 2 && room.waiting() > 0; most++) {
      for (Seat seat : most == 1 ? pool.idle() : pool.roomy()) {
        given |= feed(seat, most);
      }
    }
    return given;
  }

  private boolean feed(Seat seat, int most) {
    boolean given = false;
    // A unit that must be alone waits for a worker to run empty, so nothing is held in advance
    // then.
    while (room.waiting() > 0 && seat.hasRoom(room.mayPrefetch() ? most : 1)) {
      Optional<UnitProgress> next = room.next(seat, vacancy(seat));
      if (next.isEmpty()) {
        return given;
      }
      ledger.assigned(seat.id(), next.get().unit());
      seat.assign(next.get());
      given = true;
    }
    return given;
  }

  private Vacancy vacancy(Seat seat) {
    return new Vacancy(
        seat.id(), seat.lane(), Math.max(lanes, pool.staying()), seat.isIdle(), seat.fixtures());
  }

  private void recallOrEnd(Seat idle) {
    if (pool.isRecalling()) {
      return;
    }
    Vacancy vacancy = vacancy(idle);
    Optional<Seat> holder =
        pool.holding().stream()
            .filter(seat -> seat.prefetched().filter(held -> mayMove(held, vacancy)).isPresent())
            .max(Comparator.comparing(Dispatch::heldWeight));
    if (holder.isPresent()) {
      holder.get().recall();
    } else if (room.waitingFor(vacancy) == 0 && !room.mayBeMissed(idle.id())) {
      room.gone(idle.id());
      pool.end(idle);
    }
  }

  private boolean mayMove(UnitProgress held, Vacancy to) {
    boolean inLane = held.unit().lane() == 0 || held.unit().lane() == to.lane();
    return inLane && held.mayBeRecalled() && room.suits(held, to);
  }

  private static Weight heldWeight(Seat seat) {
    return seat.prefetched().map(progress -> progress.unit().weight()).orElse(Weight.ofSeconds(0));
  }
}
