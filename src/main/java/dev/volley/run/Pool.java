package dev.volley.run;

import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The workers of a run: forks them, names them, and leases their slots. Session thread. */
final class Pool {
  /** What a worker holds in advance and may be asked for. */
  private record Held(Seat seat, int request, Weight weight, int worker) {
    static final Comparator<Held> HEAVIEST_FIRST =
        Comparator.comparing(Held::weight).reversed().thenComparingInt(Held::worker);
  }

  private final WorkerFactory factory;
  private final WorkerListener listener;
  private final Slots slots;
  private final Alarm alarm;
  private final Duration exitTimeout;
  private final WarmUps warmUps;
  private final Map<WorkerId, Seat> seats = new LinkedHashMap<>();
  private final TreeSet<Integer> freeLanes = new TreeSet<>();
  private int lanes;
  private final Set<Seat> starting = new LinkedHashSet<>();
  private final Set<Seat> idle = new LinkedHashSet<>();
  private final Set<Seat> roomy = new LinkedHashSet<>();

  /** Those that hold what may be asked back, those first that have held theirs longest. */
  private final Map<Seat, Held> holding = new LinkedHashMap<>();

  private final TreeSet<Held> held = new TreeSet<>(Held.HEAVIEST_FIRST);
  private final Set<Seat> recalling = new LinkedHashSet<>();
  private final Set<Seat> ending = new LinkedHashSet<>();
  private int forked;
  private int retired;
  private boolean lanesStay;

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
    return fork(slots.lease());
  }

  /**
   * Forks a worker where that is the only one, or the build has fewer live workers than this;
   * returns whether it did.
   */
  boolean forkWithin(int budget) {
    OptionalInt slot = staying() == 0 ? OptionalInt.of(slots.lease()) : slots.tryLease(budget);
    slot.ifPresent(this::fork);
    return slot.isPresent();
  }

  private WorkerId fork(int slot) {
    WorkerId id = new WorkerId(++forked);
    Integer free = freeLanes.pollFirst();
    int lane = free == null ? ++lanes : free;
    Seat seat = new Seat(id, slot, lane, factory.start(id, slot, listener), this::changed);
    seats.put(id, seat);
    starting.add(seat);
    warmUps.changed(seat);
    return id;
  }

  /** How many were forked in all. */
  int forked() {
    return forked;
  }

  Optional<Seat> seat(WorkerId id) {
    return Optional.ofNullable(seats.get(id));
  }

  Collection<Seat> seats() {
    return List.copyOf(seats.values());
  }

  private void changed(Seat seat) {
    keep(starting, seat, !seat.isReady() && !seat.isEnding());
    keep(ending, seat, seat.isEnding());
    keep(idle, seat, seat.isIdle());
    keep(roomy, seat, seat.hasRoom(2));
    hold(seat, seat.movable());
    keep(recalling, seat, seat.isRecalling());
    warmUps.changed(seat);
  }

  private void hold(Seat seat, Optional<UnitProgress> movable) {
    Optional<Held> holds =
        movable.map(
            unit ->
                new Held(seat, unit.unit().request(), unit.unit().weight(), seat.id().number()));
    if (!holds.equals(Optional.ofNullable(holding.get(seat)))) {
      Optional.ofNullable(holding.remove(seat)).ifPresent(held::remove);
      holds.ifPresent(
          now -> {
            holding.put(seat, now);
            held.add(now);
          });
    }
  }

  private static void keep(Set<Seat> set, Seat seat, boolean in) {
    if (in) {
      set.add(seat);
    } else {
      set.remove(seat);
    }
  }

  /** How many workers were not told to end. */
  int staying() {
    return seats.size() - ending.size();
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

  /** Workers that hold what may be asked back, those first that have held theirs longest. */
  Collection<Seat> holding() {
    return holding.keySet();
  }

  /** Whether anybody holds what may be asked back. */
  boolean isHoldingAny() {
    return !held.isEmpty();
  }

  /** The same, those first that hold what is expected to take longest. */
  Stream<Seat> heaviestHolding() {
    return held.stream().map(Held::seat);
  }

  /** How many workers were asked to give something back, and have not answered. */
  int recalling() {
    return recalling.size();
  }

  /** Whether every worker waits for something to do. */
  boolean isStandingStill() {
    return !seats.isEmpty() && idle.size() == seats.size();
  }

  /**
   * From here on the lane of a worker that is told to end is done with: only one that dies with
   * work left is followed by another in its lane.
   */
  void keepLanes() {
    lanesStay = true;
  }

  /** How many lanes are done with. */
  int retired() {
    return retired;
  }

  /** Tells a worker to end, and sees to it that it does. */
  void end(Seat seat) {
    retired += lanesStay ? 1 : 0;
    seat.end();
    alarm.after(exitTimeout, new SessionEvent.EndOverdue(seat.id()));
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  /** Takes a dead worker out and frees its slot. */
  void remove(Seat seat) {
    seats.remove(seat.id());
    if (!lanesStay || !seat.isEnding()) {
      freeLanes.add(seat.lane());
    }
    hold(seat, Optional.empty());
    for (Set<Seat> set : List.of(idle, roomy, recalling, ending, starting)) {
      set.remove(seat);
    }
    warmUps.gone(seat);
    slots.release(seat.slot());
  }
}
