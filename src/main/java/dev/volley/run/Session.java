package dev.volley.run;

import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.Candidate;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Strategy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * One run of the controller's loop: takes an event, brings the state up to date, sends commands.
 *
 * <p>All state of the run is touched by the thread that calls {@link #run} alone. It waits for
 * nothing but the inbox; no process, clock or thread is needed to test it.
 */
final class Session {
  /** How long a death by an interrupt waits for the cancellation that it may be part of. */
  private static final Duration MOURNING = Duration.ofSeconds(1);

  private static final Set<Integer> INTERRUPTS = Set.of(1, 2, 15);

  /**
   * What the session reaches the world through.
   *
   * @param factory forks workers
   * @param listener what workers speak to: the inbox
   * @param inbox gives the next event, waiting for it
   * @param alarm puts events into the inbox later
   * @param log takes what is found
   * @param clock tells the time for the log
   */
  record World(
      WorkerFactory factory,
      WorkerListener listener,
      Supplier<SessionEvent> inbox,
      Alarm alarm,
      EventLog log,
      InstantSource clock) {}

  /**
   * What the session is to do.
   *
   * @param runId the run's id
   * @param pool how many workers, and how they are fed
   * @param mostUnits how many units there can be, as far as is known before any worker is ready
   * @param exitTimeout how long a worker that was told to end may take
   */
  record Task(String runId, RunRequest.Pool pool, int mostUnits, Duration exitTimeout) {}

  /** How it went: red, cancelled, and what kept the session itself from doing its work. */
  record End(boolean red, boolean cancelled, List<String> problems) {}

  private final World world;
  private final Task task;
  private final List<Candidate> candidates;
  private final Pool pool;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Deaths deaths;
  private final Undertaker undertaker;
  private final Map<WorkerId, Runnable> mourned = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> failedStarts = new ArrayList<>();
  private int requests;
  private boolean planned;
  private boolean cancelled;

  Session(World world, Task task, List<Candidate> candidates, Slots slots) {
    this.world = world;
    this.task = task;
    this.candidates = candidates;
    this.pool =
        new Pool(world.factory(), world.listener(), slots, world.alarm(), task.exitTimeout());
    this.ledger = new Ledger(world.log(), world.clock());
    IntSupplier numbers = () -> ++requests;
    Strategy strategy = Strategy.of(task.pool().strategy());
    this.dispatch = new Dispatch(strategy, ledger, pool, world.log(), world.clock());
    this.deaths = new Deaths(task.pool().workers());
    this.undertaker = new Undertaker(ledger, dispatch, deaths, numbers);
  }

  /** Runs all units; returns when every worker is gone. */
  End run() {
    world
        .log()
        .record(
            new RunEvent.RunStarted(
                world.clock().instant(),
                task.runId(),
                task.pool().workers(),
                task.pool().strategy().inWords()));
    for (int i = Math.min(task.pool().workers(), task.mostUnits()); i > 0; i--) {
      pool.fork();
    }
    while (!pool.isEmpty() || !mourned.isEmpty()) {
      world.inbox().get().fold(new Turn());
      if (!cancelled) {
        dispatch.feed();
        replaceTheDead();
      }
    }
    if (!planned && !cancelled) {
      // They all failed alike, most likely; one of them is enough to read.
      failedStarts.stream().findFirst().ifPresent(problems::add);
    }
    world.log().record(new RunEvent.RunFinished(world.clock().instant(), cancelled));
    return new End(ledger.isRed(), cancelled, problems);
  }

  /** One turn of the loop. */
  private final class Turn implements SessionEvent.Cases<Boolean> {
    @Override
    public Boolean told(SessionEvent.Told told) {
      Optional<Seat> seat = pool.seat(told.worker());
      boolean held =
          seat.isPresent() && told.event().fold(new Hearing(seat.get(), told.consumed()));
      if (!held) {
        told.consumed().run();
      }
      return true;
    }

    @Override
    public Boolean mourningOver(SessionEvent.MourningOver event) {
      Optional.ofNullable(mourned.remove(event.worker())).ifPresent(Runnable::run);
      return true;
    }

    @Override
    public Boolean endOverdue(SessionEvent.EndOverdue event) {
      pool.seat(event.worker())
          .ifPresent(
              seat -> seat.kill("it did not end within " + task.exitTimeout().toSeconds() + " s"));
      return true;
    }

    @Override
    public Boolean cancelRequested() {
      cancelled = true;
      mourned.clear();
      pool.seats().forEach(seat -> seat.kill("the run was cancelled"));
      return true;
    }
  }

  /** What a worker told; answers whether the event is held on, to be given back by the log. */
  private final class Hearing implements WorkerEvent.Cases<Boolean> {
    private final Seat seat;
    private final Runnable consumed;

    Hearing(Seat seat, Runnable consumed) {
      this.seat = seat;
      this.consumed = consumed;
    }

    @Override
    public Boolean test(TestEvent event) {
      if (event instanceof TestEvent.Finished) {
        seat.countOutcome();
      }
      // What is printed late counts; an outcome after its request has ended does not.
      boolean worthTelling =
          seat.current()
              .map(unit -> event.fold(new Account(unit)))
              .orElse(event instanceof TestEvent.Printed);
      return worthTelling && tell(event);
    }

    private boolean tell(TestEvent event) {
      ledger.told(seat.id(), event, consumed);
      return true;
    }

    @Override
    public Boolean hello(WorkerEvent.Hello event) {
      seat.saidHello(event.pid());
      return false;
    }

    @Override
    public Boolean ready(WorkerEvent.Ready event) {
      seat.saidReady();
      world
          .log()
          .record(
              new RunEvent.WorkerReady(
                  world.clock().instant(),
                  seat.id(),
                  seat.slot(),
                  seat.pid(),
                  event.systemProperties().getOrDefault("java.version", ""),
                  event.systemProperties()));
      if (!planned) {
        planned = true;
        plan(event.engines());
      }
      return false;
    }

    @Override
    public Boolean unready(WorkerEvent.Unready event) {
      seat.refused(event.thrown());
      return false;
    }

    @Override
    public Boolean requestStarted(WorkerEvent.RequestStarted event) {
      seat.assigned(event.request()).ifPresent(UnitProgress::begin);
      return false;
    }

    @Override
    public Boolean requestDone(WorkerEvent.RequestDone event) {
      seat.assigned(event.request()).ifPresent(unit -> requestEnded(seat, unit, event));
      return false;
    }

    @Override
    public Boolean takenBack(WorkerEvent.TakenBack event) {
      seat.assigned(event.request())
          .ifPresent(
              unit -> {
                seat.drop(unit);
                dispatch.await(unit.unit());
              });
      return false;
    }

    @Override
    public Boolean goodbye(WorkerEvent.Goodbye event) {
      if (event.finished() != seat.outcomes() || !seat.assigned().isEmpty()) {
        problems.add(
            "Worker "
                + seat.id()
                + " says it sent "
                + event.finished()
                + " outcomes, "
                + seat.outcomes()
                + " arrived");
      }
      return false;
    }

    @Override
    public Boolean noise(WorkerEvent.Noise event) {
      Optional<TestNode> running = seat.current().flatMap(UnitProgress::onlyRunningTest);
      return tell(new TestEvent.Printed(running, StandardStream.NATIVE, event.text()));
    }

    @Override
    public Boolean gone(WorkerEvent.Gone event) {
      workerGone(seat, event);
      return false;
    }

    /** Brings the unit up to date; answers whether the event is worth telling. */
    private final class Account implements TestEvent.Cases<Boolean> {
      private final UnitProgress unit;

      Account(UnitProgress unit) {
        this.unit = unit;
      }

      @Override
      public Boolean described(TestEvent.Described event) {
        unit.describe(event.nodes(), event.complete());
        ledger.countSuites(unit);
        return true;
      }

      @Override
      public Boolean started(TestEvent.Started event) {
        unit.start(event.node());
        return true;
      }

      @Override
      public Boolean finished(TestEvent.Finished event) {
        boolean first = unit.finish(event.node(), event.outcome());
        if (first) {
          deaths.progress();
        }
        return first;
      }

      @Override
      public Boolean printed(TestEvent.Printed event) {
        return true;
      }
    }
  }

  private void plan(List<String> engines) {
    failedStarts.forEach(ledger::warn);
    if (engines.isEmpty()) {
      problems.add(
          "No test engine is on the test class path. Add one, as in"
              + " org.junit.jupiter:junit-jupiter with scope test.");
    }
    if (!engines.isEmpty()) {
      UnitPlan.units(candidates, engines, task.pool().unit(), () -> ++requests)
          .forEach(unit -> dispatch.add(UnitProgress.ofNew(unit)));
    }
  }

  private void requestEnded(Seat seat, UnitProgress unit, WorkerEvent.RequestDone event) {
    RequestEnd end = RequestEnd.of(unit, event);
    end.nextRange(() -> ++requests).ifPresent(dispatch::add);
    ledger.decide(seat.id(), end.verdicts());
    if (!end.unaccounted().isEmpty()) {
      ledger.warn(
          "Described but neither run nor skipped by its engine: "
              + end.unaccounted().get(0)
              + (end.unaccounted().size() == 1
                  ? ""
                  : " and " + (end.unaccounted().size() - 1) + " more"));
    }
    undertaker.lineUpDone(unit, seat.id(), false);
    seat.drop(unit);
    ledger.close(unit);
  }

  private void workerGone(Seat seat, WorkerEvent.Gone event) {
    pool.remove(seat);
    world
        .log()
        .record(
            new RunEvent.WorkerGone(
                world.clock().instant(), seat.id(), event.exit(), event.lastWords()));
    Evidence evidence = new Evidence(seat.id(), seat.pid(), event.exit(), event.lastWords());
    Runnable burial = () -> bury(seat, evidence);
    if (cancelled) {
      return;
    }
    if (seat.isEnding() && seat.assigned().isEmpty()) {
      if (!(event.exit() instanceof WorkerExit.Orderly)) {
        ledger.warn(evidence.death() + " after all its work was done.");
      }
    } else if (event.exit() instanceof WorkerExit.Signal signal
        && INTERRUPTS.contains(signal.number())) {
      mourned.put(seat.id(), burial);
      world.alarm().after(MOURNING, new SessionEvent.MourningOver(seat.id()));
    } else {
      burial.run();
    }
  }

  private void bury(Seat seat, Evidence evidence) {
    if (seat.isReady()) {
      ledger.warn(evidence.death() + "; what it had to do goes on in another worker.");
      undertaker.bury(seat, evidence);
    } else {
      deaths.fruitless();
      String why = StartFailure.inWords(evidence, seat.refusal());
      if (planned) {
        ledger.warn(why);
      } else {
        failedStarts.add(why);
        // A JVM that refuses its options refuses them again; one that was killed may have bad luck.
        if (pool.isEmpty() && evidence.exit() instanceof WorkerExit.Signal && deaths.mayReplace()) {
          deaths.replaced();
          pool.fork();
        }
      }
    }
  }

  /** Forks workers for what waits, as long as that is allowed; else lists what waits as errors. */
  private void replaceTheDead() {
    while (planned
        && dispatch.waiting() > pool.seats().stream().filter(s -> !s.isReady()).count()
        && pool.staying() < task.pool().workers()
        && deaths.mayReplace()) {
      deaths.replaced();
      pool.fork();
    }
    if (planned && pool.staying() == 0 && mourned.isEmpty() && !ledger.openUnits().isEmpty()) {
      undertaker.giveUpAll(new WorkerId(0), deaths.reason());
    }
  }
}
