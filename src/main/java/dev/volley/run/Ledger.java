package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.SuiteNames;
import dev.volley.model.TestEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ObjDoubleConsumer;

/**
 * The account of a run: which units are open, which suites have results to come, whether anything
 * is red. Writes what it finds to the log. Session thread.
 */
final class Ledger {
  private final EventLog log;
  private final InstantSource clock;
  private final Map<Integer, UnitProgress> open = new HashMap<>();
  private final Map<String, Integer> openUnitsOfSuite = new HashMap<>();
  private final SuiteNames names = new SuiteNames();
  private final Set<String> blamed = new HashSet<>();
  private ObjDoubleConsumer<UnitProgress> closed = (progress, seconds) -> {};
  private Runnable wasRed = () -> {};
  private BiFunction<WorkerId, Finished, Finished> lastWord = (worker, verdict) -> verdict;
  private int heldBack;
  private long testOutcomes;
  private boolean red;
  private boolean saidNewerClass;

  Ledger(EventLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Tells of every unit that is closed from here on, with the seconds it ran. */
  void whenClosed(ObjDoubleConsumer<UnitProgress> listener) {
    closed = listener;
  }

  /** Tells of every outcome from here on that makes the build fail, once it is written. */
  void whenRed(Runnable listener) {
    wasRed = listener;
  }

  /** Asks, of every outcome that no worker told, what is to be written in its place. */
  void whenDecided(BiFunction<WorkerId, Finished, Finished> judge) {
    lastWord = judge;
  }

  /** What a node on this worker is, among all that run the same test. */
  String key(WorkerId worker, TestNode node) {
    return names.suffix(worker) + node.uniqueId();
  }

  /** Notes that a test passed only when it was run again. */
  void flaky(boolean fails) {
    red |= fails;
  }

  /** What time it is. */
  Instant now() {
    return clock.instant();
  }

  /** How many units are open. */
  int open() {
    return open.size();
  }

  /** Notes how many open units wait until everything else has ended. */
  void holdBack(int units) {
    heldBack = units;
  }

  /** How many units are open that do not wait until everything else has ended. */
  int openNow() {
    return open.size() - heldBack;
  }

  void open(UnitProgress progress) {
    open.put(progress.unit().request(), progress);
    countSuites(progress, progress.tests().suites());
  }

  /** Writes that a unit was given to a worker; to worker 0 where nobody can run it any more. */
  void assigned(WorkerId worker, Unit unit) {
    names.assigned(worker, unit);
    log.record(new RunEvent.Assigned(clock.instant(), worker, unit));
  }

  List<UnitProgress> openUnits() {
    return List.copyOf(open.values());
  }

  /** Writes that a pass begins; to be called when no unit is open. */
  void passStarted(int number, int most) {
    names.passStarted(number);
    log.record(new RunEvent.PassStarted(clock.instant(), number, most));
  }

  /** How many outcomes tests have got, those included that were not their last. */
  long testOutcomes() {
    return testOutcomes;
  }

  /** Whether a unit is open. */
  boolean isOpen(UnitProgress progress) {
    return open.get(progress.unit().request()) == progress;
  }

  boolean isRed() {
    return red;
  }

  /** Counts suites that an open unit was found to have results in; each once for each unit. */
  void countSuites(UnitProgress unit, Set<String> found) {
    for (String suite : found) {
      openUnitsOfSuite.merge(names.inLane(unit.unit().lane(), suite), 1, Integer::sum);
    }
  }

  /** Closes a unit: no further outcome comes from it. Settles the suites that no other unit has. */
  void close(UnitProgress progress) {
    if (open.remove(progress.unit().request()) == null) {
      return;
    }
    closed.accept(progress, progress.secondsUntil(clock.instant()));
    if (progress.isSecondLook()) {
      return;
    }
    List<String> settled = new ArrayList<>();
    for (String found : progress.tests().suites()) {
      String suite = names.inLane(progress.unit().lane(), found);
      if (openUnitsOfSuite.merge(suite, -1, Integer::sum) == 0) {
        openUnitsOfSuite.remove(suite);
        settled.add(suite);
      }
    }
    if (!settled.isEmpty()) {
      log.record(new RunEvent.SuitesSettled(clock.instant(), settled));
    }
  }

  /** Writes what a worker told of a test. */
  void told(WorkerId worker, TestEvent event, Runnable consumed) {
    log.record(new RunEvent.OnWorker(clock.instant(), worker, event), consumed);
    if ((event instanceof Finished ended && ended.node().isTest())
        || (event instanceof TestEvent.Retried again && again.node().isTest())) {
      testOutcomes++;
    }
    if (event instanceof Finished finished && finished.outcome().isRed()) {
      red = true;
      wasRed.run();
    }
  }

  /**
   * Writes outcomes that no worker told; each settles its suite where no unit is open for it. A
   * container is blamed once for the same kind of thing, and a class that could not be described is
   * named once, however many units select it and however many workers die of it.
   */
  void decide(WorkerId worker, List<Finished> verdicts) {
    Set<String> suites = new HashSet<>();
    for (Finished decided : verdicts) {
      Finished verdict = lastWord.apply(worker, decided);
      if (!isNews(worker, verdict)) {
        continue;
      }
      told(worker, verdict, () -> {});
      suites.add(names.of(worker, verdict.node()));
    }
    suites.removeAll(openUnitsOfSuite.keySet());
    if (!suites.isEmpty()) {
      log.record(new RunEvent.SuitesSettled(clock.instant(), List.copyOf(suites)));
    }
  }

  private boolean isNews(WorkerId worker, Finished verdict) {
    TestNode node = verdict.node();
    String kind =
        BlamedNode.isUndescribed(node) ? "" : verdict.outcome().getClass().getSimpleName();
    return node.isTest() || blamed.add(kind + node.uniqueId() + names.suffix(worker));
  }

  /** Writes one outcome that no worker told. */
  void decide(WorkerId worker, TestNode node, Outcome outcome) {
    decide(worker, List.of(new Finished(node, Duration.ZERO, outcome)));
  }

  /** Writes that a worker is ready. */
  void ready(Seat seat, Map<String, String> systemProperties) {
    log.record(
        new RunEvent.WorkerReady(
            clock.instant(),
            seat.testimony().hello(),
            seat.id(),
            seat.slot(),
            seat.pid(),
            systemProperties.getOrDefault("java.version", ""),
            systemProperties));
  }

  /** Writes that a worker is gone. */
  void gone(Seat seat, WorkerEvent.Gone event) {
    log.record(
        new RunEvent.WorkerGone(clock.instant(), seat.id(), event.exit(), event.lastWords()));
  }

  /** Writes what was decided, and why. */
  void decided(String text) {
    log.record(new RunEvent.Decided(clock.instant(), text));
  }

  void warn(String text) {
    log.record(new RunEvent.Warning(clock.instant(), text));
  }

  /** Warns of the first class that is too new for its worker's JVM: there may be many. */
  void warnOfNewerClass(String text) {
    if (!saidNewerClass) {
      saidNewerClass = true;
      warn(text);
    }
  }
}
