package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of the controller's loop: takes an event, brings the state up to date, sends commands.
 *
 * <p>All state of the run is touched by the thread that calls {@link #run} alone. It waits for
 * nothing but the inbox; no process, clock or thread is needed to test it.
 */
final class Session {
  /** Said of a class path on which nothing can be discovered. */
  static final String NO_ENGINE =
      "No test engine is on the test class path. Add one, as in"
          + " org.junit.jupiter:junit-jupiter with scope test.";

  /**
   * How it went.
   *
   * @param problems what kept the session itself from doing its work
   * @param timeout whether one of them is that Surefire's own time limit was reached
   * @param apart classes that failed beside others and passed alone
   * @param shares in what share of their time workers computed
   */
  record End(
      boolean red,
      boolean cancelled,
      List<String> problems,
      boolean timeout,
      List<String> apart,
      ProcessorShares shares) {}

  private final SessionWorld world;
  private final SessionTask task;
  private final List<Candidate> candidates;
  private final SessionParts parts;
  private final Pool pool;
  private final Optional<Growth> growth;
  private final Optional<ProcessorWatch> watch;
  private final SlowStarts starts;
  private final Course course;
  private final List<String> problems = new ArrayList<>();
  private List<String> found = List.of();
  private boolean planned;

  Session(SessionWorld world, SessionTask task, List<Candidate> candidates, Slots slots) {
    this.world = world;
    this.task = task;
    this.candidates = candidates;
    this.parts = SessionParts.of(world, task, candidates, slots, this::plan, problems::add);
    this.pool = parts.pool();
    this.starts = new SlowStarts(pool, parts.ledger());
    this.course = parts.course();
    this.growth =
        task.growing().map(means -> new Growth(means, pool, parts.dispatch(), parts.ledger()));
    this.watch =
        world
            .processor()
            .map(processor -> new ProcessorWatch(processor, pool, world.clock().instant()));
  }

  /** Runs all units; returns when every worker is gone. */
  End run() {
    start();
    while (!pool.isEmpty() || parts.departures().isMourning() || isDelaying()) {
      SessionEvent event = world.inbox().get();
      event.fold(new Turn());
      if (course.interruption().isRequested() || parts.time().isOver()) {
        continue;
      }
      if (course.failFast().isReached()) {
        course.failFast().sweep(parts.departures().isMourning());
        dismiss();
      } else if (!isOfATest(event) || parts.recycling().isDue()) {
        respond();
      }
    }
    boolean cancelled = course.interruption().isRequested();
    if (!cancelled) {
      parts.time().ended();
      // Nothing is open here by any way that is known; a green run never rests on that.
      parts
          .undertaker()
          .giveUpAll(WorkerId.NOBODY, "every worker had ended, and none was given it");
    }
    problems.addAll(parts.departures().problems());
    problems.addAll(parts.time().problems());
    course.retrials().settleAll();
    if (cancelled) {
      course.interruption().tell();
    }
    boolean red = parts.ledger().isRed();
    world.log().record(new RunEvent.RunFinished(world.clock().instant(), cancelled, problems, red));
    return new End(
        red,
        cancelled,
        problems,
        parts.time().isTimeoutInTheFork(),
        parts.secondLooks().apart(),
        watch.map(ProcessorWatch::shares).orElse(ProcessorShares.NONE));
  }

  /** Whether a test runs again later for which no worker is left. */
  private boolean isDelaying() {
    return !course.interruption().isRequested() && course.retrials().isDelaying();
  }

  private void respond() {
    lookAgain();
    parts.dispatch().feed();
    parts.recycling().refill(task.budget());
    parts.departures().replaceTheDead(workers(), task.budget());
    if (!course.retrials().isDelaying()) {
      parts.departures().giveUpWhatNobodyRuns();
    }
    if (pool.wasSpareTaken()) {
      parts.dispatch().feed();
    }
    parts.dispatch().unstick();
    dismiss();
  }

  /** Ends those that may come to be needed as long as anything is left to do, and not after. */
  private void dismiss() {
    parts.recycling().dismiss();
    parts.departures().dismissTheStarting();
  }

  private void start() {
    world
        .log()
        .record(
            new RunEvent.RunStarted(
                world.clock().instant(),
                task.runId(),
                task.most(),
                task.scheduling().strategyInWords(),
                task.scheduling().part()));
    task.growing().ifPresent(means -> parts.ledger().decided(means.headcount().reason()));
    boolean forked = true;
    for (int i = Math.min(task.pool().workers(), task.mostUnits());
        forked && i > 0 && pool.mayWarmUp();
        i--) {
      forked = pool.forkWithin(task.budget());
    }
    watch.ifPresent(unused -> lookLater());
    parts.time().start();
  }

  private void lookLater() {
    world.alarm().after(ProcessorWatch.PULSE, new SessionEvent.PulseDue());
  }

  private int workers() {
    return growth.map(Growth::workers).orElse(task.pool().workers() - pool.lanes().retired());
  }

  /** When everything else is done, and before the last worker is told so. */
  private void lookAgain() {
    if (!parts.departures().isMourning()) {
      course.retrials().release();
    }
    if (planned && parts.ledger().open() == 0 && !parts.departures().isMourning()) {
      // Before anybody asks whether anything has failed, and before another pass has its names.
      course.retrials().settleAll();
      parts.secondLooks().take(parts.numbers()).forEach(parts.dispatch()::add);
      if (parts.ledger().open() == 0) {
        course.polluters().next(parts.numbers()).ifPresent(parts.dispatch()::add);
      }
      boolean stopped = course.failFast().isReached();
      if (parts.ledger().open() == 0 && !stopped && course.repetition().goesOn()) {
        course.retrials().passStarted();
        parts.deaths().passStarted();
        planUnits();
      }
    }
  }

  /** What a test does changes nothing of who waits for what. */
  private static boolean isOfATest(SessionEvent event) {
    return event instanceof SessionEvent.Told told && told.event() instanceof TestEvent;
  }

  /** One turn of the loop. */
  private final class Turn implements SessionEvent.Cases<Boolean> {
    @Override
    public Boolean told(SessionEvent.Told told) {
      Optional<Seat> seat = pool.seat(told.worker());
      boolean late = parts.time().isFinished() && !(told.event() instanceof WorkerEvent.Gone);
      boolean held =
          seat.isPresent()
              && !late
              && told.event().fold(new Hearing(parts, seat.get(), told.consumed()));
      if (!held) {
        told.consumed().run();
      }
      return true;
    }

    @Override
    public Boolean mourningOver(SessionEvent.MourningOver event) {
      parts.departures().mourningOver(event.worker());
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
    public Boolean pulseDue() {
      parts.warmUps().pulse();
      starts.pulse();
      if (!course.interruption().isRequested()) {
        Optional<ProcessorWatch.Look> look =
            watch.flatMap(watching -> watching.look(world.clock().instant()));
        growth.ifPresent(growing -> growing.pulse(look));
        lookLater();
      }
      return true;
    }

    @Override
    public Boolean tickDue() {
      if (!course.interruption().isRequested()) {
        parts.time().tick();
        if (parts.time().isFinished()) {
          parts.departures().cancelled();
        }
      }
      return true;
    }

    @Override
    public Boolean cancelRequested() {
      course.interruption().request();
      return true;
    }

    @Override
    public Boolean retryDue(SessionEvent.RetryDue event) {
      course.retrials().due(event.request(), event.worker());
      return true;
    }

    @Override
    public Boolean graceOver() {
      course.interruption().graceOver();
      return true;
    }
  }

  private void add(Unit unit) {
    UnitProgress progress = UnitProgress.ofNew(unit);
    boolean apart = unit.selection().classNames().stream().anyMatch(task.forecast()::standsApart);
    parts.dispatch().add(apart ? progress.needing(Needs.ALONE) : progress);
  }

  private void plan(List<String> engines) {
    if (planned) {
      return;
    }
    planned = true;
    parts.departures().planned();
    if (engines.isEmpty()) {
      problems.add(NO_ENGINE);
    }
    if (!engines.isEmpty()) {
      found = engines;
      course.repetition().begin();
      planUnits();
    }
  }

  private void planUnits() {
    List<Unit> units =
        new UnitPlan(task.scheduling(), task.forecast(), task.pool().workers(), parts.numbers())
            .units(candidates, found);
    units = task.pool().upkeep().withoutFixtures(units);
    units.forEach(parts.secondLooks()::planned);
    // A worker may have to end after any of its classes.
    boolean apart = task.pool().upkeep().recycles();
    (apart ? units : parts.small().together(units)).forEach(this::add);
  }
}
