package dev.volley.run;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Needs;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
  private final Strategy strategy;
  private final LockTable table;
  private final Ledger ledger;
  private final SlicedClasses sliced;
  private final LastUnits last;
  private final Map<Integer, UnitProgress> known = new HashMap<>();
  private final Deque<UnitProgress> suspects = new ArrayDeque<>();

  /** Given back by a worker that held them in advance, and in need of nothing: whoever idles. */
  private final Deque<UnitProgress> returned = new ArrayDeque<>();

  private final OwnUnits own = new OwnUnits();

  /** Given out and not described yet: they may be cut, and so be something for many. */
  private final Set<Integer> undecided = new HashSet<>();

  /** Of what waits undescribed. */
  private final WaitingTime time = new WaitingTime();

  private boolean inLanes;

  WaitingRoom(Strategy strategy, LockTable table, Ledger ledger, IntSupplier numbers) {
    this.strategy = strategy;
    this.table = table;
    this.ledger = ledger;
    this.sliced = new SlicedClasses(ledger, numbers);
    this.last = new LastUnits(table);
  }

  /** Lets a unit wait. */
  void add(UnitProgress progress) {
    inLanes |= progress.unit().lane() != 0;
    Optional<Needs> needs = progress.needs();
    if (needs.isEmpty()) {
      addUndescribed(progress);
    } else if (needs.get().turn() == Needs.Turn.ALONE) {
      last.addAlone(progress);
    } else if (needs.get().turn() == Needs.Turn.DEDICATED) {
      last.addDedicated(progress);
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
      time.add(unit.weight());
      returned.add(progress);
    } else {
      time.add(unit.weight());
      known.put(unit.request(), progress);
      strategy.add(unit);
    }
  }

  /** Lets a unit wait for a worker that lives; for any, once that is gone. */
  void addFor(WorkerId worker, UnitProgress progress) {
    inLanes |= progress.unit().lane() != 0;
    time.add(progress.unit().weight());
    own.add(worker, progress);
  }

  /** Whether something waits for this worker alone. */
  boolean hasOwn(WorkerId worker) {
    return own.isFor(worker);
  }

  /** Lets a class wait that runs in slices. */
  void add(SlicedClass added) {
    sliced.add(added);
  }

  /** How many units wait; of a class in slices, each that could be sent counts once. */
  int waiting() {
    return waitingNow() + table.waiting() + last.size();
  }

  /** The same, where of a class in slices each piece counts. */
  int waitingPieces() {
    return waiting() - sliced.size() + sliced.pieces();
  }

  /** How many units wait for nothing but a worker. */
  int waitingNow() {
    return strategy.waiting() + suspects.size() + returned.size() + sliced.size() + own.size();
  }

  /** Whether all that waits needs workers that have not run anything. */
  boolean waitsForFreshOnly() {
    return last.needsFreshWorker() && waitingNow() + table.waiting() == 0;
  }

  /** How many units wait that are worth the start of a worker, where others run already. */
  int worthAWorker() {
    int worth = sliced.longerThan(Outlook.DEFAULT_START_SECONDS);
    return waiting() - sliced.size() + worth;
  }

  /**
   * How long that is expected to take which waits for nothing but a worker; empty where nobody
   * knows of some of it.
   */
  OptionalDouble remainingSeconds() {
    OptionalDouble inSlices = sliced.remainingSeconds();
    return !time.isKnown() || inSlices.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(time.seconds() + inSlices.getAsDouble());
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
                own.all(),
                last.all(),
                known.values().stream().filter(unit -> unit.needs().isPresent()))
            .flatMap(waiting -> waiting)
            .filter(unit -> unit.mayRunIn(vacancy.lane()))
            .count();
  }

  /** Whether what others have not described yet may have to run on this worker. */
  boolean mayBeMissed(WorkerId worker) {
    return table.isHome(worker) && ledger.open() > 0;
  }

  /** Whether a unit that another worker holds in advance would be given to this one. */
  boolean suits(UnitProgress held, Vacancy vacancy) {
    return held.mayRunIn(vacancy.lane())
        && (held.needs().isPresent() || strategy.suits(held.unit(), vacancy));
  }

  /** Notes that nothing runs, and that nobody was given anything. */
  void stalled() {
    strategy.stalled();
  }

  /** Whether a worker that idles may be given anything now. */
  boolean mayGive() {
    return waitingNow() > 0 || table.hasReady() || last.size() > 0;
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
    // A worker goes on with the class that it has set up.
    return next.or(() -> sliced.of(seat.lastLabel()))
        .or(() -> sliced.thatWouldLast(time.seconds(), vacancy.lanes()))
        .or(() -> strategy.next(vacancy).map(unit -> undescribed(taken(unit.request()))))
        .or(() -> vacancy.idle() ? sliced.ofLongest() : Optional.empty())
        .or(() -> vacancy.idle() ? last.next(seat, vacancy, ledger.openNow()) : Optional.empty());
  }

  /** Takes out a slice of a class; empty where it is not in slices, or nothing of it is left. */
  Optional<UnitProgress> nextOfClass(String label) {
    return sliced.of(label);
  }

  private Optional<UnitProgress> nextForIdle(Vacancy vacancy) {
    // A worker that stays for what is its own may be of a class that nothing else may run beside.
    return own.next(vacancy.worker())
        .map(this::undescribed)
        .or(() -> suspect(vacancy))
        .or(() -> table.next(vacancy.worker(), request -> isFor(request, vacancy)).map(this::taken))
        .or(() -> returned(vacancy));
  }

  private Optional<UnitProgress> suspect(Vacancy vacancy) {
    Optional<UnitProgress> suspect =
        suspects.stream().filter(each -> each.mayRunIn(vacancy.lane())).findFirst();
    suspect.ifPresent(suspects::remove);
    return suspect;
  }

  private boolean isFor(int request, Vacancy vacancy) {
    @Nullable UnitProgress progress = known.get(request);
    return progress == null || progress.mayRunIn(vacancy.lane());
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

  private UnitProgress undescribed(UnitProgress progress) {
    time.remove(progress.unit().weight());
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

  /** Notes that a unit has no more to come: what it held is free. */
  void closed(UnitProgress progress, double seconds) {
    int request = progress.unit().request();
    table.release(request);
    undecided.remove(request);
    sliced.closed(progress, seconds);
  }

  /** Notes that a worker is gone. */
  void gone(WorkerId worker) {
    returned.addAll(own.gone(worker));
    table.gone(worker);
    strategy.gone(worker);
    last.gone(worker);
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
}
