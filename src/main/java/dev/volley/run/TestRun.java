package dev.volley.run;

import dev.volley.fork.ForkSettings;
import dev.volley.fork.InsideMavenWorkerFactory;
import dev.volley.fork.JvmWorkerFactory;
import dev.volley.fork.WorkerFactory;
import dev.volley.history.HistoryFile;
import dev.volley.model.Unit;
import dev.volley.report.Efficiency;
import dev.volley.report.RunSummary;
import dev.volley.report.SurefireReports;
import dev.volley.report.TestList;
import dev.volley.schedule.UnitName;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Runs, plans or lists the tests of a module: the one door into the controller. */
public final class TestRun {
  private final RunRequest request;
  private final Inbox inbox = new Inbox();
  private final Set<String> told = new HashSet<>();

  private final Optional<Headcount.Room> room;
  private final ForkSettings fork;

  private TestRun(RunRequest request) {
    this.request = request;
    this.room =
        request.pool().auto()
            ? Optional.of(
                Headcount.Room.of(MachineLimits.ofThisMachine(), request.fork().jvmArguments()))
            : Optional.empty();
    Upkeep upkeep = request.pool().upkeep();
    boolean grows = room.isPresent() && !request.scheduling().isEach();
    int given = room.map(Headcount.Room::first).orElse(request.fork().workers());
    int live = grows ? room.orElseThrow().most() : upkeep.live(given);
    this.fork = request.fork().withWorkers(live);
  }

  /**
   * Runs all that the request asks for and returns when every worker is gone and every report is
   * written. Call it once per module and execution, on the Mojo's thread; an interrupt of that
   * thread, or the end of Maven's JVM, cancels the run.
   *
   * @throws UncheckedIOException where the reports directory cannot be made or written; its message
   *     is for the user
   */
  public static RunResult run(RunRequest request) {
    return new TestRun(request).run();
  }

  /**
   * Says what a run is expected to look like, as far as history knows: which worker would run what,
   * for how long all, and for how long at least. Runs nothing; which classes hold no tests, and
   * which engines there are, is not known before anything runs. On the Mojo's thread.
   *
   * @return lines for the user
   */
  public static List<String> plan(RunRequest request) {
    return new TestRun(request).plan();
  }

  /**
   * Lists the tests that a run would run. A worker is started and discovers, which may run the
   * user's code; no test runs. On the Mojo's thread; an interrupt of that thread, or the end of
   * Maven's JVM, stops it.
   */
  public static TestList list(RunRequest request) {
    if (request.candidates().isEmpty()) {
      return TestList.of(List.of(), List.of());
    }
    TestRun run = new TestRun(request);
    return run.forking(RunLock.temporaryDirectories(request), run::list);
  }

  private List<String> plan() {
    if (request.candidates().isEmpty()) {
      return List.of("No class may hold tests: there is nothing to plan.");
    }
    Forecast forecast = forecast();
    Optional<Growth.Means> growing = growing(forecast);
    int workers = Math.min(workers(growing), Math.max(1, mostUnits()));
    AtomicInteger numbers = new AtomicInteger();
    List<Unit> units =
        new UnitPlan(request.scheduling(), forecast, workers, numbers::incrementAndGet)
            .units(request.candidates(), List.of());
    List<String> lines = new ArrayList<>();
    growing.ifPresent(means -> lines.add(means.headcount().reason()));
    lines.addAll(
        new Plan(
                units,
                request.scheduling().decider(forecast, request.console()::warn),
                forecast,
                workers)
            .lines());
    return lines;
  }

  private RunResult run() {
    if (request.candidates().isEmpty()) {
      EventFile.ofNothing(request, Instant.now());
      return new RunResult(RunSummary.EMPTY, false, false, Optional.empty());
    }
    try (RunLock lock = RunLock.of(request)) {
      return forking(
          lock.temporaryDirectories(), (factory, killAll) -> report(lock, factory, killAll));
    }
  }

  /**
   * Does what takes workers, with what starts and what kills them.
   *
   * @param temporary where workers that have a temporary directory of their own have it
   */
  private <R> R forking(Path temporary, BiFunction<WorkerFactory, Consumer<String>, R> work) {
    ForkSettings settings = fork.watching(request.pool().upkeep().watch(temporary));
    if (request.pool().insideMaven()) {
      try (InsideMavenWorkerFactory factory = new InsideMavenWorkerFactory(settings)) {
        return work.apply(factory, factory::killAll);
      }
    }
    ArchivedWorkers archived = new ArchivedWorkers(request, settings);
    try (JvmWorkerFactory factory = new JvmWorkerFactory(archived.settings(), crashReports())) {
      return work.apply(archived.heard(factory), factory::killAll);
    } finally {
      archived.finish();
    }
  }

  /** Beside the event log: what tells of the run, and is no report. */
  private Path crashReports() {
    Path log = request.events().toAbsolutePath();
    return log.getParent() == null ? log.resolveSibling("crashes") : log.getParent();
  }

  private TestList list(WorkerFactory factory, Consumer<String> killAll) {
    try (Cancellation cancellation = new Cancellation(inbox, killAll);
        DaemonAlarm alarm = new DaemonAlarm(inbox)) {
      cancellation.watch();
      return new Listing(inbox, alarm, fork.exitTimeout(), request.console())
          .list(request.candidates(), factory, request.slots());
    } finally {
      if (inbox.wasInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private RunResult report(RunLock lock, WorkerFactory factory, Consumer<String> killAll) {
    try (SurefireReports reports = SurefireReports.of(lock.reports(), request.console());
        Cancellation cancellation = new Cancellation(inbox, killAll);
        DaemonAlarm alarm = new DaemonAlarm(inbox)) {
      cancellation.watch();
      EventFile journal = EventFile.open(lock.events(), request.console());
      Forecast forecast = forecast();
      Optional<Learning> learning =
          request
              .scheduling()
              .history()
              // What ran many times in one JVM says little of the next run.
              .filter(file -> request.stops().passes().isOne())
              .map(file -> new Learning(file, request.scheduling().scope(), request.candidates()));
      List<Recorder.Consumer> consumers = new ArrayList<>();
      consumers.add(journal);
      consumers.add(reports::accept);
      consumers.add(new Efficiency(request.console())::accept);
      consumers.add(new MemoryAdvice(request.console()));
      learning.ifPresent(consumers::add);
      Recorder recorder = new Recorder(consumers);
      List<String> problems = new ArrayList<>();
      List<String> apart = new ArrayList<>();
      ProcessorShares shares = ProcessorShares.NONE;
      Session.End end;
      try {
        Timing timing = Timing.of(request, lock.timeouts());
        end = session(factory, alarm, recorder, forecast, timing).run();
        problems.addAll(end.problems());
        apart.addAll(end.apart());
        shares = end.shares();
      } finally {
        problems.addAll(recorder.finish());
        journal.close().ifPresent(problems::add);
        if (learning.isPresent()) {
          tell(learning.get().save(apart, shares));
        }
        if (inbox.wasInterrupted()) {
          Thread.currentThread().interrupt();
        }
      }
      return new RunResult(
          reports.summary(),
          end.red(),
          end.cancelled(),
          problems.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", problems)),
          end.timeout() && problems.size() == 1);
    }
  }

  private Forecast forecast() {
    return request
        .scheduling()
        .history()
        .map(
            file -> {
              HistoryFile.Loaded loaded = file.load();
              tell(loaded.problems());
              return (Forecast) new HistoryForecast(loaded.history(), request.candidates());
            })
        .orElse(Forecast.NONE);
  }

  /** Each once: what is wrong with a file is seen when it is read, and when it is written. */
  private void tell(List<String> problems) {
    problems.stream().filter(told::add).forEach(request.console()::warn);
  }

  private Session session(
      WorkerFactory factory, Alarm alarm, EventLog log, Forecast forecast, Timing timing) {
    SessionWorld world =
        new SessionWorld(
            factory, inbox, inbox::take, alarm, log, InstantSource.system(), processor());
    Optional<Growth.Means> growing = growing(forecast);
    SessionTask task =
        new SessionTask(
            fork.runId(),
            request.pool().ofWorkers(workers(growing)),
            request.scheduling(),
            forecast,
            mostUnits(),
            fork.exitTimeout(),
            growing,
            timing,
            request.stops(),
            request.retries());
    return new Session(world, task, request.candidates(), request.slots());
  }

  private int workers(Optional<Growth.Means> growing) {
    return growing
        .map(means -> means.headcount().workers())
        .or(() -> room.map(Headcount.Room::first))
        .orElse(request.pool().workers());
  }

  /** Under each, every worker has everything to do: nothing is shared that one more could save. */
  private Optional<Growth.Means> growing(Forecast forecast) {
    return request.scheduling().isEach() ? Optional.empty() : room.map(in -> growing(in, forecast));
  }

  private Growth.Means growing(Headcount.Room in, Forecast forecast) {
    Outlook outlook = Outlook.of(request.candidates(), request.scheduling().unit(), forecast);
    return new Growth.Means(Headcount.decide(in, outlook), in.cores(), outlook.startSeconds());
  }

  private int cores() {
    return room.map(Headcount.Room::cores).orElseGet(() -> MachineLimits.ofThisMachine().cores());
  }

  /** Of a worker inside Maven nobody can tell what is its own. */
  private Optional<ProcessorTime> processor() {
    return request.pool().insideMaven()
        ? Optional.empty()
        : Optional.of(ProcessorTime.ofThisMachine(cores()));
  }

  /**
   * How many units there can be. Where no engine that takes each class by itself is in sight, all
   * classes are one unit, and a second worker would be idle.
   */
  private int mostUnits() {
    if (request.scheduling().unit() == UnitName.METHOD) {
      return Integer.MAX_VALUE;
    }
    boolean byClass =
        request.scheduling().unit() != UnitName.AUTO || request.fork().showsEngineOfClasses();
    return byClass ? request.candidates().size() : 1;
  }
}
