package dev.volley.run;

import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workers of a run: forks them, names them, and leases their slots. Session thread. */
final class Pool {
  private final WorkerFactory factory;
  private final WorkerListener listener;
  private final Slots slots;
  private final Alarm alarm;
  private final Duration exitTimeout;
  private final Map<WorkerId, Seat> seats = new LinkedHashMap<>();
  private final Set<Integer> lanes = new HashSet<>();
  private int forked;

  Pool(
      WorkerFactory factory,
      WorkerListener listener,
      Slots slots,
      Alarm alarm,
      Duration exitTimeout) {
    this.factory = factory;
    this.listener = listener;
    this.slots = slots;
    this.alarm = alarm;
    this.exitTimeout = exitTimeout;
  }

  WorkerId fork() {
    WorkerId id = new WorkerId(++forked);
    int slot = slots.lease();
    int lane = 1;
    while (!lanes.add(lane)) {
      lane++;
    }
    seats.put(id, new Seat(id, slot, lane, factory.start(id, slot, listener)));
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

  /** Workers that were not told to end. */
  long staying() {
    return seats.values().stream().filter(seat -> !seat.isEnding()).count();
  }

  /** Tells a worker to end, and sees to it that it does. */
  void end(Seat seat) {
    seat.end();
    alarm.after(exitTimeout, new SessionEvent.EndOverdue(seat.id()));
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  /** Takes a dead worker out and frees its slot. */
  void remove(Seat seat) {
    seats.remove(seat.id());
    lanes.remove(seat.lane());
    slots.release(seat.slot());
  }
}
