package dev.volley.run;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Needs;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where units wait, and who of them is next for a worker that has room. Session thread.
 *
 * <p>The strategy orders what may run at any time. Beside it wait: suspects, one worker each; units
 * that were described and need something that others have; classes that run in slices; what runs
 * last of all.
 */
final class WaitingRoom {
  /** About what a worker takes to start. */
  private static final double START_SECONDS = 1;

  private final Strategy strategy;
  private final LockTable table;
  private final Ledger ledger;
  private final IntSupplier numbers;
  private final Map<Integer, UnitProgress> known = new HashMap<>();
  private final Deque<UnitProgress> suspects = new ArrayDeque<>();

  /** Given back by a worker that held them in advance, and in need of nothing: whoever idles. */
  private final Deque<UnitProgress> returned = new ArrayDeque<>();

  /** By the label that their slices share. */
  private final Map<String, SlicedClass> sliced = new LinkedHashMap<>();

  /** Given out and not described yet: they may be cut, and so be something for many. */
  private final Set<Integer> undecided = new HashSet<>();

  private final Deque<UnitProgress> dedicated = new ArrayDeque<>();
  private final Deque<UnitProgress> alone = new ArrayDeque<>();
  private @Nullable WorkerId dedicatedTo;
  private double waitingSeconds;
  private int waitingUnknown;
  private boolean inLanes;

  WaitingRoom(Strategy strategy, LockTable table, Ledger ledger, IntSupplier numbers) {
    this.strategy = strategy;
    this.table = table;
    this.ledger = ledger;
    this.numbers = numbers;
  }

  /** Lets a unit wait. */
  void add(UnitProgress progress) {
    inLanes |= progress.unit().lane() != 0;
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
    Unit unit = progress.unit();
    if (unit.alone()) {
      suspects.add(progress);
    } else if (progress.wasRecalled() && unit.lane() == 0 && unit.fixture().isEmpty()) {
      waitingSeconds += seconds(progress);
      returned.add(progress);
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

  /** Whether all that waits needs workers that have not run anything. */
  boolean waitsForFreshOnly() {
    return !alone.isEmpty()
        && alone.element().isSecondLook()
        && waitingNow() + table.waiting() + dedicated.size() == 0;
  }

  /** How many units wait that are worth the start of a worker, where others run already. */
  int worthAWorker() {
    long longEnough =
        sliced.values().stream().filter(each -> each.remainingSeconds() > START_SECONDS).count();
    return waiting() - sliced.size() + (int) longEnough;
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
    return strategy.waitingFor(vacancy)
        + (inLanes ? besideStrategyIn(vacancy) : waiting() - strategy.waiting());
  }

  private int besideStrategyIn(Vacancy vacancy) {
    return (int)
        Stream.of(
                suspects.stream(),
                returned.stream(),
                dedicated.stream(),
                alone.stream(),
                known.values().stream().filter(unit -> unit.needs().isPresent()))
            .flatMap(waiting -> waiting)
            .filter(unit -> inLane(unit, vacancy))
            .count();
  }

  /** Whether what others have not described yet may have to run on this worker. */
  boolean mayBeMissed(WorkerId worker) {
    return table.isHome(worker) && ledger.open() > 0;
  }

  /** Whether a unit that another worker holds in advance would be given to this one. */
  boolean suits(UnitProgress held, Vacancy vacancy) {
    return inLane(held, vacancy)
        && (held.needs().isPresent() || strategy.suits(held.unit(), vacancy));
  }

  /** Under {@code each}, a unit runs in its lane, whatever else it waits for. */
  private static boolean inLane(@Nullable UnitProgress progress, Vacancy vacancy) {
    int lane = progress == null ? 0 : progress.unit().lane();
    return lane == 0 || lane == vacancy.lane();
  }

  private static Optional<UnitProgress> first(Deque<UnitProgress> queue, Vacancy vacancy) {
    return queue.stream().filter(each -> inLane(each, vacancy)).findFirst();
  }

  private static UnitProgress removed(Deque<UnitProgress> queue, UnitProgress taken) {
    queue.remove(taken);
    return taken;
  }

  /** Notes that nothing runs, and that nobody was given anything. */
  void stalled() {
    strategy.stalled();
  }

  /** Whether a worker that idles may be given anything now. */
  boolean mayGive() {
    return waitingNow() > 0 || table.hasReady() || !dedicated.isEmpty() || !alone.isEmpty();
  }

  /**
   * Whether a worker that runs something may be given more in advance. A unit that must be alone
   * waits for a worker to run empty, so nobody is then.
   */
  boolean mayGiveInAdvance() {
    return suspects.isEmpty() && (strategy.waiting() > 0 || !sliced.isEmpty());
  }

  /** Whether units name the lane that they run in. */
  boolean isInLanes() {
    return inLanes;
  }

  /** Whether there may be something to do for any worker yet, so that none of them ends. */
  boolean keepsEverybody() {
    return !inLanes
        && !waitsForFreshOnly()
        && (!undecided.isEmpty() || waiting() > strategy.waiting());
  }

  /** Takes out what a worker with room shall run. */
  Optional<UnitProgress> next(Seat seat, Vacancy vacancy) {
    Optional<UnitProgress> next = vacancy.idle() ? nextForIdle(vacancy) : Optional.empty();
    return next.or(() -> ownSlice(seat))
        .or(() -> sliceThatWouldLast(vacancy.lanes()))
        .or(() -> strategy.next(vacancy).map(unit -> ordered(unit.request())))
        .or(() -> vacancy.idle() ? lastSlice() : Optional.empty())
        .or(() -> vacancy.idle() ? later(seat, vacancy) : Optional.empty());
  }

  private Optional<UnitProgress> nextForIdle(Vacancy vacancy) {
    return first(suspects, vacancy)
        .map(suspect -> removed(suspects, suspect))
        .or(
            () ->
                table
                    .next(vacancy.worker(), request -> inLane(known.get(request), vacancy))
                    .map(this::taken))
        .or(() -> returned(vacancy));
  }

  private Optional<UnitProgress> returned(Vacancy vacancy) {
    for (Iterator<UnitProgress> all = returned.iterator(); all.hasNext(); ) {
      UnitProgress progress = all.next();
      if (suits(progress, vacancy)) {
        all.remove();
        return Optional.of(progress.needs().isEmpty() ? undescribed(progress) : progress);
      }
    }
    return Optional.empty();
  }

  private UnitProgress ordered(int request) {
    return undescribed(taken(request));
  }

  private UnitProgress undescribed(UnitProgress progress) {
    waitingSeconds -= seconds(progress);
    waitingUnknown -= progress.unit().weight().known() ? 0 : 1;
    undecided.add(progress.unit().request());
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
    undecided.remove(request);
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
    boolean free =
        needs.turn() == Needs.Turn.ANY && table.acquire(progress.unit().request(), needs, worker);
    if (free) {
      undecided.remove(progress.unit().request());
    }
    return free;
  }

  private Optional<UnitProgress> later(Seat seat, Vacancy vacancy) {
    if (waitsForFreshOnly() && !seat.isFresh()) {
      return Optional.empty();
    }
    int openUnits = ledger.open();
    if (!dedicated.isEmpty() && openUnits == dedicated.size() + alone.size()) {
      return first(dedicated, vacancy).filter(unit -> isDedicatedTo(unit, vacancy)).isPresent()
          ? firstOf(dedicated, vacancy)
          : Optional.empty();
    }
    return openUnits == alone.size() ? firstOf(alone, vacancy) : Optional.empty();
  }

  private boolean isDedicatedTo(UnitProgress unit, Vacancy vacancy) {
    if (unit.unit().lane() != 0) {
      return true;
    }
    WorkerId worker = vacancy.worker();
    dedicatedTo = dedicatedTo == null ? worker : dedicatedTo;
    // Members of a group that began elsewhere go there.
    return worker.equals(table.home(needsOf(unit)).orElse(dedicatedTo));
  }

  private static Needs needsOf(UnitProgress progress) {
    return progress.needs().orElse(Needs.NOTHING);
  }

  private Optional<UnitProgress> firstOf(Deque<UnitProgress> queue, Vacancy vacancy) {
    return first(queue, vacancy)
        .filter(unit -> table.acquire(unit.unit().request(), needsOf(unit), vacancy.worker()))
        .map(unit -> removed(queue, unit));
  }
}
