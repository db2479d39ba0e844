package dev.volley.run;

import dev.volley.model.WorkerId;
import dev.volley.schedule.Vacancy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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
  private final Set<String> keepers = new HashSet<>();
  private boolean inAdvance = true;

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

  /** From here on a worker gets its next unit when it has nothing to do, not before. */
  void holdNothingInAdvance() {
    inAdvance = false;
  }

  /** Whether workers that have nothing to do stay, for this reason or another one. */
  void keepIdle(String why, boolean keep) {
    if (keep) {
      keepers.add(why);
    } else {
      keepers.remove(why);
    }
  }

  /** Lets a unit wait that is open already, for this worker where it still lives. */
  void addOpen(UnitProgress progress, WorkerId worker) {
    if (progress.needs().isEmpty()
        && pool.seat(worker).filter(seat -> !seat.isEnding()).isPresent()) {
      room.addFor(worker, progress);
    } else {
      room.add(progress);
    }
  }

  /** Whether something waits for this worker alone. */
  boolean hasFor(Seat seat) {
    return room.hasOwn(seat.id());
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

  /** How many units wait for a worker; of a class in slices, each of its pieces counts. */
  int waitingPieces() {
    return room.waitingPieces();
  }

  /** Whether all that waits needs workers that have not run anything. */
  boolean waitsForFreshOnly() {
    return room.waitsForFreshOnly();
  }

  /** How many workers could be started for what waits, and pay. */
  int worthWorkers() {
    return pool.staying() == 0 ? room.waiting() : room.worthAWorker();
  }

  /** Whether a worker more would find something to do at once. */
  boolean hasWorkForAnother() {
    return room.waitingNow() > 0 || !pool.holdings().isEmpty();
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
        && pool.seats().stream()
            .anyMatch(other -> !other.isEnding() && other.fixtures().contains(fixture));
  }

  /** Ends a worker that has served; another may take its place. */
  void recycle(Seat seat) {
    room.gone(seat.id());
    if (room.isInLanes() && mayEnd() && isDoneWith(seat, vacancy(seat))) {
      pool.end(seat);
    } else {
      pool.recycle(seat);
    }
  }

  /** Gives a worker a part of the class that it was given last; whether there is any. */
  boolean goOnWithItsClass(Seat seat) {
    Optional<UnitProgress> next = room.nextOfClass(seat.lastLabel());
    next.ifPresent(unit -> give(seat, unit));
    return next.isPresent();
  }

  /** Gives out what can be given out, and ends workers that nothing can come to any more. */
  void feed() {
    feedAll();
    if (room.waiting() > 0) {
      recallWhatWaitsLong();
    }
    serveTheIdle();
  }

  /**
   * Gets a run going again that stands still although units wait. To be called when every worker
   * that may be started has been: until then somebody may come for what waits.
   */
  void unstick() {
    if (room.waiting() == 0 || room.waitsForFreshOnly() || !pool.isStandingStill()) {
      return;
    }
    room.stalled();
    if (!feedAll() && room.isInLanes()) {
      // What is first in line for a lock waits for a lane that will never have a worker again.
      pool.idle().forEach(this::end);
    }
  }

  /** What is held behind a unit that takes long goes to whoever is free next. */
  private void recallWhatWaitsLong() {
    Instant now = ledger.now();
    for (Iterator<Seat> all = pool.holdings().longestFirst().iterator();
        all.hasNext();
        all = pool.holdings().longestFirst().iterator()) {
      Seat oldest = all.next();
      if (!oldest.isLateFor(now) || oldest.prefetched().filter(Dispatch::mayGoAnywhere).isEmpty()) {
        return;
      }
      oldest.recallEarly();
    }
  }

  private static boolean mayGoAnywhere(UnitProgress held) {
    return held.unit().lane() == 0 && held.unit().fixture().isEmpty();
  }

  /** Whether anything was given to anybody. */
  private boolean feedAll() {
    boolean given = false;
    // Who idles comes first: a unit that was asked back must not return to where it waited.
    for (Seat seat : room.mayGive() ? pool.idle() : List.<Seat>of()) {
      given |= room.mayGive() && feed(seat, 1);
    }
    for (Seat seat : inAdvance && room.mayGiveInAdvance() ? pool.roomy() : List.<Seat>of()) {
      given |= room.mayGiveInAdvance() && feed(seat, 2);
    }
    return given;
  }

  private boolean feed(Seat seat, int most) {
    boolean given = false;
    while (room.waiting() > 0 && seat.hasRoom(most)) {
      Optional<UnitProgress> next = room.next(seat, vacancy(seat));
      if (next.isEmpty()) {
        return given;
      }
      give(seat, next.get());
      given = true;
    }
    return given;
  }

  private void give(Seat seat, UnitProgress unit) {
    ledger.assigned(seat.id(), unit.unit());
    seat.assign(unit);
  }

  private Vacancy vacancy(Seat seat) {
    return new Vacancy(
        seat.id(), seat.lane(), Math.max(lanes, pool.staying()), seat.isIdle(), seat.fixtures());
  }

  /** For each worker that idles, something held elsewhere is asked back; else it may end. */
  private void serveTheIdle() {
    int promised = pool.recalling();
    for (Seat idle : pool.idle()) {
      boolean kept = room.keepsEverybody();
      if (kept && pool.holdings().isEmpty()) {
        return;
      }
      if (promised > 0) {
        promised--;
        continue;
      }
      Vacancy vacancy = vacancy(idle);
      Optional<Seat> holder =
          pool.holdings()
              .heaviestFirst()
              .filter(seat -> seat.movable().filter(held -> room.suits(held, vacancy)).isPresent())
              .findFirst();
      if (holder.isPresent()) {
        holder.get().recall();
      } else if (!kept && mayEnd() && isOfNoUse(idle, vacancy)) {
        dismiss(idle, vacancy);
      }
    }
  }

  /** One that has run something is no use to what needs a fresh one, whatever comes later. */
  private boolean mayEnd() {
    return keepers.isEmpty() || room.waitsForFreshOnly();
  }

  private boolean isOfNoUse(Seat idle, Vacancy vacancy) {
    return room.waitsForFreshOnly() ? !idle.isFresh() : isDoneWith(idle, vacancy);
  }

  /** Whether nothing can come to a worker's place any more. */
  private boolean isDoneWith(Seat seat, Vacancy vacancy) {
    return room.waitingFor(vacancy) == 0 && !room.mayBeMissed(seat.id());
  }

  /** What waits for a lane runs in no other: there a fresh worker comes after one that is not. */
  private void dismiss(Seat idle, Vacancy vacancy) {
    if (room.isInLanes() && room.waitingFor(vacancy) > 0) {
      room.gone(idle.id());
      pool.makeWay(idle);
    } else {
      end(idle);
    }
  }

  /** Ends every worker that has nothing to do, whatever waits. */
  void endTheIdle() {
    pool.idle().forEach(this::end);
  }

  private void end(Seat idle) {
    room.gone(idle.id());
    pool.end(idle);
  }
}
