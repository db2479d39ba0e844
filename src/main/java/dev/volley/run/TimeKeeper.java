package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent.Dumped;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows how long everything has been running, and ends what runs too long: tests, classes, and the
 * run itself. Time is what the session's timer has ticked: a machine that stood still, or a worker
 * that was stopped, has not grown older. Session thread.
 *
 * <p>Without limits it does nothing and costs nothing.
 */
final class TimeKeeper {
  /** Surefire's words, by which people and scripts search a build's log. */
  private static final String TIMEOUT_IN_THE_FORK = "There was a timeout in the fork. ";

  private final Timing timing;
  private final Duration tick;
  private final boolean watching;
  private final Pool pool;
  private final Ledger ledger;
  private final Deaths deaths;
  private final Alarm alarm;
  private final Allowances allowances;
  private final Map<WorkerId, SeatTime> seats = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private Duration run = Duration.ZERO;
  private Duration sinceFirstClass = Duration.ZERO;
  private boolean anyClass;
  private boolean over;
  private boolean finished;
  private boolean bySurefiresLimit;

  TimeKeeper(Timing timing, Pool pool, Ledger ledger, Deaths deaths, Alarm alarm) {
    this.timing = timing;
    this.tick = timing.limits().tick();
    this.watching = !timing.limits().isNone();
    this.allowances = new Allowances(timing.limits());
    this.pool = pool;
    this.ledger = ledger;
    this.deaths = deaths;
    this.alarm = alarm;
  }

  /** The run begins. */
  void start() {
    if (watching) {
      alarm.after(tick, new SessionEvent.TickDue());
    }
  }

  /** Whether the run has used up its time, and nothing more is to be begun. */
  boolean isOver() {
    return over;
  }

  /** Whether the run is decided, and what workers still say means nothing. */
  boolean isFinished() {
    return finished;
  }

  /** Whether it was by Surefire's own limit that the run had used up its time. */
  boolean isTimeoutInTheFork() {
    return finished && bySurefiresLimit;
  }

  /** What kept the run from its end. */
  List<String> problems() {
    return over && !finished
        ? List.of("The run was to stop, since " + problems.get(0) + ", when it was stopped.")
        : problems;
  }

  /** A request has left a worker's queue. */
  void began(Seat seat, UnitProgress unit, Instant at) {
    anyClass = true;
    if (watching) {
      of(seat).began(unit, at);
    }
  }

  /** Takes note of what a worker told of a test; returns it as it counts. */
  TestEvent judge(Seat seat, TestEvent event) {
    return watching && !(event instanceof TestEvent.Printed) ? of(seat).judge(event) : event;
  }

  /** A request has ended by itself. */
  void done(Seat seat, UnitProgress unit) {
    if (watching) {
      of(seat).done(unit);
    }
  }

  /** The session has ended: where its time was up, what is undecided is decided now. */
  void ended() {
    if (over && !finished) {
      finish();
    }
  }

  void dumped(Seat seat, Dumped dumped) {
    of(seat).dumped(dumped);
  }

  /** A worker is gone; to be told before anybody is blamed for that. */
  void gone(Seat seat, WorkerExit exit) {
    SeatTime time = seats.remove(seat.id());
    if (!finished && time != null && time.isPursued()) {
      time.settle("Meanwhile its JVM ended with " + exit.inWords() + ".");
      deaths.excused();
    }
  }

  private SeatTime of(Seat seat) {
    return seats.computeIfAbsent(seat.id(), id -> new SeatTime(seat, timing, ledger, allowances));
  }

  /** A tick has passed. */
  void tick() {
    if (finished) {
      return;
    }
    List<SeatTime> running =
        pool.seats().stream()
            .filter(seat -> !timing.stopped().test(seat.pid()))
            .map(this::of)
            .toList();
    running.forEach(SeatTime::tick);
    spend(running);
    if (pool.isEmpty() || !running.isEmpty()) {
      age();
    }
    if (over) {
      finishWithEvidence();
    } else {
      seats.values().forEach(SeatTime::pursue);
    }
    alarm.after(tick, new SessionEvent.TickDue());
  }

  private void spend(List<SeatTime> running) {
    List<Allowance> usedUp =
        allowances.spend(
            tick, each -> running.stream().anyMatch(time -> time.runs(each::concerns)));
    for (Allowance each : usedUp) {
      String sentence = "Timed out: " + each.inWords() + ".";
      ledger.warn(sentence + " Those that run now are ended; the others do not run.");
      seats.values().forEach(time -> time.accuse(sentence, each::concerns));
    }
  }

  /** Outcomes of what a described unit may not begin any more. */
  List<Finished> barred(UnitProgress unit) {
    return unit.isSecondLook() ? List.of() : allowances.barred(unit.tests());
  }

  private void age() {
    run = run.plus(tick);
    sinceFirstClass = anyClass ? sinceFirstClass.plus(tick) : sinceFirstClass;
    TimeLimits limits = timing.limits();
    // Until a first unit begins, workers that do not become ready may be what takes too long.
    if (!over && (ledger.open() > 0 || !anyClass)) {
      checkRun(run, limits.run(), "runTimeout");
      checkRun(sinceFirstClass, limits.sinceFirstClass(), TimeLimits.SUREFIRE);
    }
  }

  private void checkRun(Duration ran, Duration limit, String parameter) {
    boolean within = limit.isZero() || ran.minus(tick).compareTo(limit) < 0;
    if (over || within) {
      return;
    }
    over = true;
    bySurefiresLimit = parameter.equals(TimeLimits.SUREFIRE);
    String allowed = parameter + " allows " + Span.inWords(limit);
    problems.add(allowed);
    String sentence =
        "Timed out: the whole run took " + Span.inWords(ran.minus(tick)) + ", and " + allowed + ".";
    ledger.warn(sentence + " What runs now is looked at, and then ended.");
    seats.values().forEach(time -> time.accuse(sentence, age -> true));
  }

  private void finishWithEvidence() {
    boolean missing =
        pool.seats().stream()
            .filter(seat -> !seat.isEnding() && !timing.stopped().test(seat.pid()))
            .anyMatch(seat -> !of(seat).hasEvidence());
    if (!missing) {
      finish();
    }
  }

  private void finish() {
    finished = true;
    String allowed = problems.remove(0);
    String reason = "Not run: the time of the whole run was used up, " + allowed + ".";
    int timedOut = 0;
    int left = 0;
    for (Seat seat : pool.seats()) {
      timedOut += of(seat).isPursued() ? 1 : 0;
      if (of(seat).isPursued()) {
        of(seat).settle("Its JVM was killed with all that it had started.");
      }
      left += seat.assigned().stream().mapToInt(unit -> giveUp(unit, seat.id(), reason)).sum();
    }
    for (UnitProgress unit : ledger.openUnits()) {
      left += giveUp(unit, WorkerId.NOBODY, reason);
    }
    problems.add(
        (bySurefiresLimit ? TIMEOUT_IN_THE_FORK : "")
            + "The run was stopped, since "
            + allowed
            + ": "
            + (anyClass || left > 0
                ? inWords(timedOut, left)
                : "no worker was ready by then, and no test ran."));
    pool.seats().forEach(seat -> seat.kill("the time of the whole run was used up"));
  }

  private String inWords(int timedOut, int left) {
    return timedOut
        + (timedOut == 1 ? " worker was" : " workers were")
        + " still running a test, and "
        + left
        + (left == 1 ? " test or class was" : " tests and classes were")
        + " not run. Evidence: "
        + timing.evidence();
  }

  /** Lists what of a unit was not run as skipped; the build fails all the same. */
  private int giveUp(UnitProgress unit, WorkerId worker, String reason) {
    Outcome skipped = new Outcome.Skipped(reason);
    List<TestNode> owed = new ArrayList<>(unit.tests().owed());
    boolean known = unit.tests().isDescribed() || !owed.isEmpty() || unit.isBlameSettled();
    if (!known) {
      unit.unit().selection().classNames().stream().map(BlamedNode::ofClass).forEach(owed::add);
    }
    if (!unit.isSecondLook()) {
      if (worker.equals(WorkerId.NOBODY) && unit.unit().lane() != 0) {
        ledger.assigned(worker, unit.unit());
      }
      owed.forEach(node -> ledger.decide(worker, node, skipped));
    }
    owed.forEach(unit.tests()::settle);
    ledger.close(unit);
    return unit.isSecondLook() ? 0 : owed.size();
  }
}
