package dev.volley.run;

import dev.volley.history.Scope;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A real session, played to its end in a simulated world. */
final class SimulatedRun {
  private final SimulatedSuite suite;
  private final int workers;

  StrategyName strategy = StrategyName.BALANCED;
  UnitName unit = UnitName.AUTO;
  Forecast forecast = Forecast.NONE;
  Simulation.Machine machine = Simulation.Machine.LOCAL;
  SimulationWatch watch = SimulationWatch.BLIND;
  EventLog log = (event, consumed) -> consumed.run();
  long seed;

  SimulatedRun(SimulatedSuite suite, int workers) {
    this.suite = suite;
    this.workers = workers;
  }

  /**
   * How it went.
   *
   * @param end what the session says
   * @param hellos when workers said Hello, nanoseconds
   * @param nanos when all was over
   * @param sessionNanos what the session took of its thread's processor time
   */
  record Result(Session.End end, List<Long> hellos, long nanos, long sessionNanos) {

    /** Seconds from the first Hello to the end. */
    double makespan() {
      return (nanos - hellos.stream().mapToLong(Long::longValue).min().orElse(0)) / 1e9;
    }

    /** What part of the workers' time was spent in tests that took so many seconds together. */
    double efficiency(double seconds) {
      return seconds / hellos.stream().mapToDouble(hello -> (nanos - hello) / 1e9).sum();
    }
  }

  Result play() {
    Simulation simulation = new Simulation(suite, machine, watch, seed);
    Scheduling scheduling =
        new Scheduling(
            strategy,
            Optional.empty(),
            unit,
            Optional.empty(),
            Rules.NONE,
            Optional.empty(),
            Scope.EVERYTHING);
    SessionWorld world =
        new SessionWorld(
            simulation, simulation, simulation, simulation, log, simulation, Optional.empty());
    int units = strategy == StrategyName.EACH ? Integer.MAX_VALUE : suite.classes().size();
    SessionTask task =
        new SessionTask(
            "run",
            new RunRequest.Pool(workers, false),
            scheduling,
            forecast,
            units,
            Duration.ofSeconds(30));
    Session session = new Session(world, task, suite.candidates(), new FreeSlots());
    Session.End end = session.run();
    return new Result(end, simulation.hellos(), simulation.lastWord(), simulation.sessionNanos());
  }

  /** Slots of a build of one module. */
  private static final class FreeSlots implements Slots {
    private final TreeSet<Integer> free = new TreeSet<>();
    private int leased;

    @Override
    public int lease() {
      Integer slot = free.pollFirst();
      return slot == null ? ++leased : slot;
    }

    @Override
    public void release(int slot) {
      free.add(slot);
    }
  }
}
