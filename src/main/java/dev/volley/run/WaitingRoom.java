package dev.volley.run;

import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Needs;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where units wait, and who of them is next for a worker that has room. Session thread.
 *
 * <p>The strategy orders what may run at any time. Beside it wait: suspects, one worker each; units
 * that were described and need something that others have; classes that run in slices; what runs
 * last of all.
 */
final class WaitingRoom {
  private final Strategy strategy;
  private final LockTable table;
  private final Ledger ledger;
  private final IntSupplier numbers;
  private final Map<Integer, UnitProgress> known = new HashMap<>();
  private final Deque<UnitProgress> suspects = new ArrayDeque<>();

  /** Described before, and nothing needed: given back by a worker that held them in advance. */
  private final Deque<UnitProgress> returned = new ArrayDeque<>();

  /** By the label that their slices share. */
  private final Map<String, SlicedClass> sliced = new LinkedHashMap<>();

  private final Deque<UnitProgress> dedicated = new ArrayDeque<>();
  private final Deque<UnitProgress> alone = new ArrayDeque<>();
  private @Nullable WorkerId dedicatedTo;
  private double waitingSeconds;
  private int waitingUnknown;

  WaitingRoom(Strategy strategy, LockTable table, Ledger ledger, IntSupplier numbers) {
    this.strategy = strategy;
    this.table = table;
    this.ledger = ledger;
    this.numbers = numbers;
  }

  /** Lets a unit wait. */
  void add(UnitProgress progress) {
    Optional<Needs> needs = progress.needs();
    if (needs.isEmpty()) {
      addUndescribed(progress);
    } else if (needs.get().turn() == Needs.Turn.ALONE) {
      alone.add(progress);
    } else if (needs.get().turn() == Needs.Turn.DEDICATED) {
      dedicated.add(progress);
    } else if (needs.get().areNothing()) {
      returned.add(progress);
    } else {
      known.put(progress.unit().request(), progress);
      table.await(progress.unit().request(), needs.get(), progress.unit().weight());
    }
  }

  private void addUndescribed(UnitProgress progress) {
    if (progress.unit().alone()) {
      suspects.add(progress);
    } else {
      known.put(progress.unit().request(), progress);
      waitingSeconds += seconds(progress);
      waitingUnknown += progress.unit().weight().known() ? 0 : 1;
      strategy.add(progress.unit());
    }
  }

  private static double seconds(UnitProgress progress) {
    return progress.unit().weight().known() ? progress.unit().weight().size() : 0;
  }

  /** Lets a class wait that runs in slices. */
  void add(SlicedClass added) {
    sliced.put(added.remainder().unit().label(), added);
  }

  /** How many units wait; of a class in slices, each that could be sent counts once. */
  int waiting() {
    return waitingNow() + table.waiting() + dedicated.size() + alone.size();
  }

  /** How many units wait for nothing but a worker. */
  int waitingNow() {
    return strategy.waiting() + suspects.size() + returned.size() + sliced.size();
  }

  /**
   * How long that is expected to take which waits for nothing but a worker; empty where nobody
   * knows of some of it.
   */
  OptionalDouble remainingSeconds() {
    double seconds = waitingSeconds;
    for (SlicedClass each : sliced.values()) {
      if (each.remainingSeconds() <= 0) {
        return OptionalDouble.empty();
      }
      seconds += each.remainingSeconds();
    }
    return waitingUnknown > 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  /** How many units wait that a worker may get sooner or later. */
  int waitingFor(Vacancy vacancy) {
    return waiting() - strategy.waiting() + strategy.waitingFor(vacancy);
  }

  /** Whether what others have not described yet may have to run on this worker. */
  boolean mayBeMissed(WorkerId worker) {
    return table.isHome(worker) && ledger.open() > 0;
  }

  /** Whether a unit that another worker holds in advance would be given to this one. */
  boolean suits(UnitProgress held, Vacancy vacancy) {
    return held.needs().isPresent() || strategy.suits(held.unit(), vacancy);
  }

  /** Notes that nothing runs, and that nobody was given anything. */
  void stalled() {
    strategy.stalled();
  }

  /** Whether a worker that runs something may be given more in advance. */
  boolean mayPrefetch() {
    return suspects.isEmpty();
  }

  /** Takes out what a worker with room shall run. */
  Optional<UnitProgress> next(Seat seat, Vacancy vacancy) {
    Optional<UnitProgress> next = vacancy.idle() ? nextForIdle(seat) : Optional.empty();
    return next.or(() -> ownSlice(seat))
        .or(() -> sliceThatWouldLast(vacancy.lanes()))
        .or(() -> strategy.next(vacancy).map(unit -> ordered(unit.request())))
        .or(() -> vacancy.idle() ? lastSlice() : Optional.empty())
        .or(() -> vacancy.idle() ? later(seat) : Optional.empty());
  }

  private Optional<UnitProgress> nextForIdle(Seat seat) {
    return poll(suspects, seat)
        .or(
            () ->
                table.next(seat.id(), request -> isFor(known.get(request), seat)).map(this::taken))
        .or(() -> poll(returned, seat));
  }

  /** Whether a unit may go to this worker: to any, or to those of its lane. */
  private static boolean isFor(@Nullable UnitProgress unit, Seat seat) {
    return unit == null || unit.unit().lane() == 0 || unit.unit().lane() == seat.lane();
  }

  private static Optional<UnitProgress> first(Deque<UnitProgress> queue, Seat seat) {
    return queue.stream().filter(unit -> isFor(unit, seat)).findFirst();
  }

  private static Optional<UnitProgress> poll(Deque<UnitProgress> queue, Seat seat) {
    Optional<UnitProgress> first = first(queue, seat);
    first.ifPresent(queue::remove);
    return first;
  }

  private UnitProgress ordered(int request) {
    UnitProgress progress = taken(request);
    waitingSeconds -= seconds(progress);
    waitingUnknown -= progress.unit().weight().known() ? 0 : 1;
    return progress;
  }

  private UnitProgress taken(int request) {
    UnitProgress progress = known.remove(request);
    if (progress == null) {
      throw new IllegalStateException("Unit " + request + " was given out that does not wait");
    }
    return progress;
  }

  /** A worker goes on with the class it has set up. */
  private Optional<UnitProgress> ownSlice(Seat seat) {
    return Optional.ofNullable(sliced.get(seat.lastLabel())).map(this::slice);
  }

  /** A class that would still run when all else is done is shared now. */
  private Optional<UnitProgress> sliceThatWouldLast(int workers) {
    if (sliced.isEmpty()) {
      return Optional.empty();
    }
    double inSlices = sliced.values().stream().mapToDouble(SlicedClass::remainingSeconds).sum();
    double share = (inSlices + waitingSeconds) / workers;
    return sliced.values().stream()
        .filter(each -> each.remainingSeconds() / Math.max(1, each.open()) > share)
        .max(Comparator.comparingDouble(SlicedClass::remainingSeconds))
        .map(this::slice);
  }

  private Optional<UnitProgress> lastSlice() {
    return sliced.values().stream()
        .max(Comparator.comparingDouble(SlicedClass::remainingSeconds))
        .map(this::slice);
  }

  private UnitProgress slice(SlicedClass of) {
    UnitProgress slice = of.next(numbers.getAsInt()).needing(Needs.NOTHING);
    ledger.open(slice);
    if (of.isEmpty()) {
      sliced.remove(slice.unit().label());
      ledger.close(of.remainder());
    }
    return slice;
  }

  /** Notes that a unit has no more to come: what it held is free. */
  void closed(UnitProgress progress, double seconds) {
    int request = progress.unit().request();
    table.release(request);
    @Nullable SlicedClass of = sliced.get(progress.unit().label());
    if (of != null) {
      of.done(request, seconds);
    }
  }

  /** Notes that a worker is gone. */
  void gone(WorkerId worker) {
    table.gone(worker);
    strategy.gone(worker);
    if (worker.equals(dedicatedTo)) {
      dedicatedTo = null;
    }
  }

  /** Whether a unit may have all it needs now, and takes it. */
  boolean acquire(UnitProgress progress, Needs needs, WorkerId worker) {
    return needs.turn() == Needs.Turn.ANY
        && table.acquire(progress.unit().request(), needs, worker);
  }

  private Optional<UnitProgress> later(Seat seat) {
    int openUnits = ledger.open();
    if (!dedicated.isEmpty() && openUnits == dedicated.size() + alone.size()) {
      return first(dedicated, seat)
          .filter(unit -> isDedicatedTo(seat.id(), unit))
          .flatMap(unit -> take(dedicated, unit, seat));
    }
    return openUnits == alone.size()
        ? first(alone, seat).flatMap(unit -> take(alone, unit, seat))
        : Optional.empty();
  }

  private boolean isDedicatedTo(WorkerId worker, UnitProgress unit) {
    if (unit.unit().lane() != 0) {
      return true;
    }
    dedicatedTo = dedicatedTo == null ? worker : dedicatedTo;
    // Members of a group that began elsewhere go there.
    return worker.equals(table.home(needsOf(unit)).orElse(dedicatedTo));
  }

  private static Needs needsOf(UnitProgress progress) {
    return progress.needs().orElse(Needs.NOTHING);
  }

  private Optional<UnitProgress> take(Deque<UnitProgress> queue, UnitProgress unit, Seat seat) {
    if (!table.acquire(unit.unit().request(), needsOf(unit), seat.id())) {
      return Optional.empty();
    }
    queue.remove(unit);
    return Optional.of(unit);
  }
}
