package dev.volley.run;

import dev.volley.fork.Inquiry;
import dev.volley.fork.Worker;
import dev.volley.model.ExitCall;
import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A live worker as the session sees it: how far it is, and what it was given. Session thread. */
final class Seat {
  /** From here on a round trip to the worker is small beside the unit that it runs. */
  static final double LONG_SECONDS = 1;

  /** The lane of a worker without a place: it waits for one, or has left it. */
  static final int NO_LANE = 0;

  private final WorkerId id;
  private final int slot;
  private int lane;
  private final Worker worker;
  private final Consumer<Seat> changed;
  private final Set<String> fixtures = new HashSet<>();
  private final Deque<UnitProgress> assigned = new ArrayDeque<>(2);
  private boolean ready;
  private boolean warm;
  private boolean ending;
  private boolean dismissed;
  private boolean recalling;
  private boolean runsLong;
  private String lastLabel = "";
  private Optional<ExitCall> exitCall = Optional.empty();
  private final Testimony testimony = new Testimony();

  /**
   * A seat whose worker was just started.
   *
   * @param changed told after every change of what it could be given or asked for
   */
  Seat(WorkerId id, int slot, int lane, Worker worker, Consumer<Seat> changed) {
    this.id = id;
    this.slot = slot;
    this.lane = lane;
    this.worker = worker;
    this.changed = changed;
  }

  WorkerId id() {
    return id;
  }

  int slot() {
    return slot;
  }

  /** What it has said of itself. */
  Testimony testimony() {
    return testimony;
  }

  /** Its process id; 0 where it never told. */
  long pid() {
    return testimony.pid();
  }

  void saidReady() {
    ready = true;
    changed.accept(this);
  }

  boolean isReady() {
    return ready;
  }

  /** Notes that it has described something, or run it. */
  void warmedUp() {
    if (!warm) {
      warm = true;
      changed.accept(this);
    }
  }

  boolean isWarm() {
    return warm;
  }

  /** Notes who is about to end its JVM: whatever it began now would be blamed for that. */
  void exiting(ExitCall call) {
    exitCall = Optional.of(call);
    changed.accept(this);
  }

  Optional<ExitCall> exitCall() {
    return exitCall;
  }

  void assign(UnitProgress progress) {
    assigned.add(progress);
    lastLabel = progress.unit().label();
    if (progress.needs().isPresent()) {
      sets(progress.unit().fixture());
    }
    worker.assign(progress.unit(), progress.needs().isPresent());
    changed.accept(this);
  }

  /** What may be asked of its worker where something runs for long. */
  Inquiry inquiry() {
    return worker.inquiry();
  }

  /** Lets a unit run that asks for it. */
  void grant(UnitProgress progress) {
    worker.grant(progress.unit().request());
  }

  /** Does not let a unit run that asks for it; it comes back. */
  void refuse(UnitProgress progress) {
    worker.takeBack(progress.unit().request());
  }

  /** Notes that it sets up an expensive fixture; an empty name for none. */
  void sets(String fixture) {
    if (!fixture.isEmpty()) {
      fixtures.add(fixture);
    }
  }

  Set<String> fixtures() {
    return fixtures;
  }

  /** Whether it was never given anything. */
  boolean isFresh() {
    return lastLabel.isEmpty();
  }

  /** Its place in the pool, from 1; {@link #NO_LANE} where it has none. */
  int lane() {
    return lane;
  }

  /** Takes a place, or leaves it. */
  void sitIn(int place) {
    lane = place;
    changed.accept(this);
  }

  /** What people call the unit it was given last; empty before the first. */
  String lastLabel() {
    return lastLabel;
  }

  /** Units it was given that are not done. */
  Deque<UnitProgress> assigned() {
    return assigned;
  }

  /** Whether it is in its place, ready, neither ending nor told to, and has nothing to do. */
  boolean isIdle() {
    return mayBeGiven() && assigned.isEmpty();
  }

  private boolean mayBeGiven() {
    return ready && !ending && exitCall.isEmpty() && lane != NO_LANE;
  }

  /** Whether a unit of its own may be given to it now. */
  boolean hasRoom(int most) {
    return mayBeGiven()
        && assigned.size() < most
        && assigned.stream().map(UnitProgress::unit).noneMatch(Unit::alone)
        && (assigned.isEmpty() || !isOccupiedForLong());
  }

  /**
   * Whether what it runs takes long: what it would hold in advance could wait that long, and what
   * that spares is a round trip.
   */
  private boolean isOccupiedForLong() {
    Unit runs = assigned.element().unit();
    boolean expected = runs.weight().known() && runs.weight().size() > LONG_SECONDS;
    return runs.lane() == 0 && (runsLong || expected);
  }

  /** Whether what it runs takes so long that what it holds should be asked back by now. */
  boolean isLateFor(Instant now) {
    return current().filter(runs -> runs.secondsUntil(now) > LONG_SECONDS).isPresent();
  }

  /**
   * The unit whose request runs now. Not always the oldest: that one may have been taken back, and
   * the worker, whose answer another thread sends, may begin the next before it says so.
   */
  Optional<UnitProgress> current() {
    return assigned.stream().filter(UnitProgress::hasBegun).findFirst();
  }

  Optional<UnitProgress> assigned(int request) {
    return assigned.stream().filter(p -> p.unit().request() == request).findFirst();
  }

  void drop(UnitProgress progress) {
    assigned.remove(progress);
    if (progress.hasBegun() && progress.tests().hasOutcomes()) {
      testimony.past().ran(progress.unit().label());
    }
    runsLong &= !progress.hasBegun();
    recalling &= prefetched().isPresent();
    changed.accept(this);
  }

  /** The unit it holds in advance and that was not asked back yet. */
  Optional<UnitProgress> prefetched() {
    return Optional.ofNullable(assigned.peekLast())
        .filter(progress -> assigned.size() > 1 && !progress.hasBegun());
  }

  boolean isRecalling() {
    return recalling;
  }

  /** The unit held in advance that may be asked for now. */
  Optional<UnitProgress> movable() {
    return recalling ? Optional.empty() : prefetched().filter(UnitProgress::mayBeRecalled);
  }

  /** Asks for the unit held in advance, since what runs before it takes long. */
  void recallEarly() {
    runsLong = true;
    recall();
  }

  /** Asks for the unit held in advance; it either comes back or begins. */
  void recall() {
    prefetched()
        .ifPresent(
            progress -> {
              recalling = true;
              progress.recall();
              worker.takeBack(progress.unit().request());
              changed.accept(this);
            });
  }

  /** Ends what runs before its end, after so many failures of its own, where it can. */
  void stop(int afterFailures, String reason) {
    worker.stop(afterFailures, reason);
  }

  void end() {
    ending = true;
    dismissed = true;
    worker.end();
    changed.accept(this);
  }

  boolean isEnding() {
    return ending;
  }

  /** Whether it was told to end because it is not needed any more. */
  boolean isDismissed() {
    return dismissed;
  }

  void kill(String why) {
    ending = true;
    worker.kill(why);
    changed.accept(this);
  }
}
