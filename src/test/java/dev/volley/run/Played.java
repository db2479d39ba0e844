package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A session played to its end with scripted workers, and what it found. */
final class Played {
  private static final Scheduling IN_ORDER = Scheduling.plain(StrategyName.LOAD, UnitName.AUTO);

  /** So many cores, of which nobody can tell what is used. */
  private record SilentProcessor(int cores) implements ProcessorTime {
    @Override
    public Optional<Duration> usedBy(long pid) {
      return Optional.empty();
    }

    @Override
    public OptionalDouble machineLoad() {
      return OptionalDouble.empty();
    }
  }

  final List<RunEvent> events = new ArrayList<>();
  final Session.End end;
  final Set<Integer> leasedAtEnd = new HashSet<>();
  int consumed;
  int highestSlot;

  /** How many workers had been forked each time that suites settled. */
  final List<Integer> forkedWhenSettled = new ArrayList<>();

  private Played(ScriptedSuite suite, ScriptedWorkers workers, SessionTask task) {
    Slots slots =
        new Slots() {
          @Override
          public int lease() {
            int slot = 1;
            while (!leasedAtEnd.add(slot)) {
              slot++;
            }
            highestSlot = Math.max(highestSlot, slot);
            return slot;
          }

          @Override
          public void release(int slot) {
            leasedAtEnd.remove(slot);
          }
        };
    EventLog log =
        (event, consumed) -> {
          events.add(event);
          if (event instanceof RunEvent.SuitesSettled) {
            forkedWhenSettled.add(workers.forked());
          }
          consumed.run();
        };
    SessionWorld world =
        new SessionWorld(
            workers,
            workers.listener(),
            workers,
            workers,
            log,
            () -> Instant.EPOCH,
            workers.cores.map(SilentProcessor::new));
    end = new Session(world, task, suite.candidates(), slots).run();
  }

  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count) {
    return play(suite, workers, count, suite.candidates().size());
  }

  /** The same, where the session believes in so many units until a worker is ready. */
  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count, int mostUnits) {
    SessionTask task =
        new SessionTask(
            "run", pool(count), IN_ORDER, Forecast.NONE, mostUnits, Duration.ofSeconds(30));
    return new Played(suite, workers, task);
  }

  /** The same, where so much is expected. */
  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count, Forecast forecast) {
    return play(suite, workers, pool(count), IN_ORDER, forecast);
  }

  /** The same, scheduled so. */
  static Played play(
      ScriptedSuite suite, ScriptedWorkers workers, int count, Scheduling scheduling) {
    return play(suite, workers, pool(count), scheduling, Forecast.NONE);
  }

  /** The same, scheduled so, where so much is expected. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      int count,
      Scheduling scheduling,
      Forecast forecast) {
    return play(suite, workers, pool(count), scheduling, forecast);
  }

  /** The same, scheduled so, where so many may die. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      int count,
      Scheduling scheduling,
      DeathLimits deaths) {
    return play(suite, workers, pool(count).withDeaths(deaths), scheduling, Forecast.NONE);
  }

  /** The same, with such workers. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      RunRequest.Pool pool,
      Scheduling scheduling,
      Forecast forecast) {
    return play(suite, workers, pool, scheduling, forecast, Stops.NEVER, Retries.NONE);
  }

  /** The same, stopped or repeated so, where tests run again. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      RunRequest.Pool pool,
      Scheduling scheduling,
      Forecast forecast,
      Stops stops,
      Retries retries) {
    return play(suite, workers, pool, scheduling, forecast, stops, retries, TimeLimits.NONE);
  }

  /** The same, where tests may run for so long. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      RunRequest.Pool pool,
      Scheduling scheduling,
      Forecast forecast,
      Stops stops,
      Retries retries,
      TimeLimits limits) {
    return new Played(
        suite,
        workers,
        new SessionTask(
            "run",
            pool,
            scheduling.isolated(pool.upkeep().isolation()),
            forecast,
            suite.candidates().size(),
            Duration.ofSeconds(30),
            Optional.empty(),
            limits.isNone() ? Timing.NONE : new Timing(limits, Path.of("timeouts"), pid -> false),
            stops,
            retries));
  }

  /** A plain run, stopped or repeated so. */
  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count, Stops stops) {
    return play(suite, workers, pool(count), IN_ORDER, Forecast.NONE, stops, Retries.NONE);
  }

  /** The same, where tests run again. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      int count,
      Scheduling scheduling,
      Stops stops,
      Retries retries) {
    return play(suite, workers, pool(count), scheduling, Forecast.NONE, stops, retries);
  }

  /** So many workers. */
  static RunRequest.Pool pool(int workers) {
    return new RunRequest.Pool(workers, false);
  }

  /** What ran on each worker, test by test. */
  Map<WorkerId, List<TestNode>> ranOn() {
    Map<WorkerId, List<TestNode>> ran = new LinkedHashMap<>();
    for (RunEvent event : events) {
      if (event instanceof RunEvent.OnWorker on
          && on.event() instanceof TestEvent.Started started
          && started.node().isTest()) {
        ran.computeIfAbsent(on.worker(), worker -> new ArrayList<>()).add(started.node());
      }
    }
    return ran;
  }

  /** All outcomes of tests and blamed or failed containers, by unique id. */
  Map<String, List<Outcome>> outcomes() {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (RunEvent event : events) {
      if (event instanceof RunEvent.OnWorker on
          && on.event() instanceof TestEvent.Finished finished
          && (finished.node().isTest() || !(finished.outcome() instanceof Outcome.Passed))) {
        outcomes
            .computeIfAbsent(finished.node().uniqueId(), id -> new ArrayList<>())
            .add(finished.outcome());
      }
    }
    return outcomes;
  }

  List<Outcome> outcomesOf(TestNode node) {
    return outcomes().getOrDefault(node.uniqueId(), List.of());
  }

  /** How often each suite has settled. */
  List<String> settled() {
    return events.stream()
        .filter(RunEvent.SuitesSettled.class::isInstance)
        .flatMap(event -> ((RunEvent.SuitesSettled) event).suites().stream())
        .toList();
  }

  List<String> warnings() {
    return events.stream()
        .filter(RunEvent.Warning.class::isInstance)
        .map(event -> ((RunEvent.Warning) event).text())
        .toList();
  }
}
