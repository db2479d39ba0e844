package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
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

  private Played(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      int count,
      int mostUnits,
      Scheduling scheduling,
      Forecast forecast) {
    Slots slots =
        new Slots() {
          @Override
          public int lease() {
            int slot = 1;
            while (!leasedAtEnd.add(slot)) {
              slot++;
            }
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
    SessionTask task =
        new SessionTask(
            "run",
            new RunRequest.Pool(count, false),
            scheduling,
            forecast,
            mostUnits,
            Duration.ofSeconds(30));
    end = new Session(world, task, suite.candidates(), slots).run();
  }

  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count) {
    return play(suite, workers, count, suite.candidates().size());
  }

  /** The same, where the session believes in so many units until a worker is ready. */
  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count, int mostUnits) {
    return new Played(
        suite,
        workers,
        count,
        mostUnits,
        Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
        Forecast.NONE);
  }

  /** The same, where so much is expected. */
  static Played play(ScriptedSuite suite, ScriptedWorkers workers, int count, Forecast forecast) {
    return new Played(
        suite,
        workers,
        count,
        suite.candidates().size(),
        Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
        forecast);
  }

  /** The same, scheduled so. */
  static Played play(
      ScriptedSuite suite, ScriptedWorkers workers, int count, Scheduling scheduling) {
    return play(suite, workers, count, scheduling, Forecast.NONE);
  }

  /** The same, scheduled so, where so much is expected. */
  static Played play(
      ScriptedSuite suite,
      ScriptedWorkers workers,
      int count,
      Scheduling scheduling,
      Forecast forecast) {
    return new Played(suite, workers, count, suite.candidates().size(), scheduling, forecast);
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
