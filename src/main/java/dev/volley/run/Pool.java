package dev.volley.run;

import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;

/** The workers of a run: forks them, names them, and leases their slots. Session thread. */
final class Pool {
  private final WorkerFactory factory;
  private final WorkerListener listener;
  private final Slots slots;
  private final Alarm alarm;
  private final Duration exitTimeout;
  private final WarmUps warmUps;
  private final Map<WorkerId, Seat> seats = new LinkedHashMap<>();
  private final Lanes lanes = new Lanes();
  private final Set<Seat> starting = new LinkedHashSet<>();
  private final Set<Seat> idle = new LinkedHashSet<>();
  private final Set<Seat> roomy = new LinkedHashSet<>();
  private final Holdings holdings = new Holdings();
  private final Set<Seat> recalling = new LinkedHashSet<>();
  private final Set<Seat> ending = new LinkedHashSet<>();

  /** Workers that wait to take the place of another. */
  private final Set<Seat> spares = new LinkedHashSet<>();

  private int forked;
  private boolean spareTaken;

  Pool(
      WorkerFactory factory,
      WorkerListener listener,
      Slots slots,
      Alarm alarm,
      Duration exitTimeout,
      WarmUps warmUps) {
    this.factory = factory;
    this.listener = listener;
    this.slots = slots;
    this.alarm = alarm;
    this.exitTimeout = exitTimeout;
    this.warmUps = warmUps;
  }

  /** Forks a worker, whatever else the build runs. */
  WorkerId fork() {
    return fork(slots.lease(), lanes.take());
  }

  /**
   * Forks a worker where that is the only one, or the build has fewer live workers than this, or
   * takes a spare; returns whether it did.
   */
  boolean forkWithin(int budget) {
    return takeSpare(lanes::take) || forkInto(budget, lanes::take);
  }

  /** The same for a place that a recycled worker has left; a spare is not looked for. */
  boolean refill(int budget) {
    return forkInto(budget, lanes::takeVacated);
  }

  /** Lets a spare take a place that a recycled worker has left; returns whether there was one. */
  boolean putSpareInPlace() {
    return takeSpare(lanes::takeVacated);
  }

  /**
   * Forks a worker that gets nothing before it takes the place of another, where the build has
   * fewer live workers than this; returns whether it did.
   */
  boolean forkSpare(int budget) {
    OptionalInt slot = slots.tryLease(budget);
    slot.ifPresent(free -> fork(free, Seat.NO_LANE));
    return slot.isPresent();
  }

  private boolean forkInto(int budget, IntSupplier lane) {
    OptionalInt slot = staying() == 0 ? OptionalInt.of(slots.lease()) : slots.tryLease(budget);
    slot.ifPresent(free -> fork(free, lane.getAsInt()));
    return slot.isPresent();
  }

  /** One that is ready comes first. */
  private boolean takeSpare(IntSupplier lane) {
    Optional<Seat> spare =
        spares.stream().filter(Seat::isReady).findFirst().or(() -> spares.stream().findFirst());
    spare.ifPresent(seat -> seat.sitIn(lane.getAsInt()));
    spareTaken |= spare.isPresent();
    return spare.isPresent();
  }

  /** Whether a spare has taken a place since this was asked last: it may be fed at once. */
  boolean wasSpareTaken() {
    boolean taken = spareTaken;
    spareTaken = false;
    return taken;
  }

  private WorkerId fork(int slot, int lane) {
    WorkerId id = new WorkerId(++forked);
    Seat seat = new Seat(id, slot, lane, factory.start(id, slot, listener), this::changed);
    seats.put(id, seat);
    changed(seat);
    return id;
  }

  /** How many were forked in all. */
  int forked() {
    return forked;
  }

  /** The places that workers take. */
  Lanes lanes() {
    return lanes;
  }

  /** Whether a place is empty that may be taken as soon as a worker that ends is gone. */
  boolean waitsForAnEnd() {
    return lanes.vacated() > 0 && !seats.isEmpty();
  }

  /** How many wait to take the place of another. */
  int spares() {
    return spares.size();
  }

  /** Whether a worker waits to take the place of another. */
  boolean isSpare(Seat seat) {
    return spares.contains(seat);
  }

  /** How many have not ended yet. */
  int size() {
    return seats.size();
  }

  Optional<Seat> seat(WorkerId id) {
    return Optional.ofNullable(seats.get(id));
  }

  Collection<Seat> seats() {
    return List.copyOf(seats.values());
  }

  private void changed(Seat seat) {
    boolean placedNow = seat.lane() != Seat.NO_LANE;
    keep(starting, seat, placedNow && !seat.isReady() && !seat.isEnding());
    keep(spares, seat, !placedNow && !seat.isEnding());
    keep(ending, seat, seat.isDismissed() || (seat.isEnding() && !placedNow));
    keep(idle, seat, seat.isIdle());
    keep(roomy, seat, seat.hasRoom(2));
    holdings.changed(seat);
    keep(recalling, seat, seat.isRecalling());
    warmUps.changed(seat);
  }

  private static void keep(Set<Seat> set, Seat seat, boolean in) {
    if (in) {
      set.add(seat);
    } else {
      set.remove(seat);
    }
  }

  /** How many workers have a place and were not told to end. */
  int staying() {
    return seats.size() - ending.size() - spares.size();
  }

  /** Whether there may be one more in place now: a spare warms up already. */
  boolean mayComeUp() {
    return !spares.isEmpty() || mayWarmUp();
  }

  /** Whether one more worker may warm up now. */
  boolean mayWarmUp() {
    return warmUps.hasRoom();
  }

  /** How many workers are not ready yet. */
  int starting() {
    return starting.size();
  }

  /** Workers that wait for something to do, those first that have waited longest. */
  Collection<Seat> idle() {
    return List.copyOf(idle);
  }

  /** Workers that could be given something, to run or to hold in advance. */
  Collection<Seat> roomy() {
    return List.copyOf(roomy);
  }

  /** What workers hold in advance and may be asked for. */
  Holdings holdings() {
    return holdings;
  }

  /** How many workers were asked to give something back, and have not answered. */
  int recalling() {
    return recalling.size();
  }

  /** Whether every worker waits for something to do, or for a place. */
  boolean isStandingStill() {
    return !idle.isEmpty() && idle.size() + spares.size() == seats.size();
  }

  /** Tells a worker to end, and sees to it that it does. */
  void end(Seat seat) {
    lanes.ending();
    tellToEnd(seat);
  }

  /** The same for one that has served: its place and its lane are another's from here on. */
  void recycle(Seat seat) {
    lanes.vacate(seat.lane());
    tellToEnd(seat);
    seat.sitIn(Seat.NO_LANE);
  }

  /** The same for one in whose place another is to run, which has not run anything. */
  void makeWay(Seat seat) {
    lanes.makeWay(seat.lane());
    tellToEnd(seat);
    seat.sitIn(Seat.NO_LANE);
  }

  /** The same for those that wait to take the place of another. */
  void endSpares() {
    List.copyOf(spares).forEach(this::tellToEnd);
  }

  /** The same for those that have a place and are not ready yet. */
  void endTheStarting() {
    List.copyOf(starting).forEach(this::end);
  }

  private void tellToEnd(Seat seat) {
    seat.end();
    mustEnd(seat);
  }

  /** Sees to it that a worker ends that is about to. */
  void mustEnd(Seat seat) {
    alarm.after(exitTimeout, new SessionEvent.EndOverdue(seat.id()));
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  /** Takes a dead worker out and frees its slot. */
  void remove(Seat seat) {
    seats.remove(seat.id());
    if (seat.lane() != Seat.NO_LANE) {
      lanes.left(seat.lane(), seat.isDismissed());
    }
    holdings.gone(seat);
    for (Set<Seat> set : List.of(idle, roomy, recalling, ending, starting, spares)) {
      set.remove(seat);
    }
    warmUps.gone(seat);
    slots.release(seat.slot());
  }
}
