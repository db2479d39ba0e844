package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Scope;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerExit;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import dev.volley.schedule.WorkerLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random suites whose tests and surroundings kill JVMs at random: nothing is lost or doubled. */
class SessionChaosTest {
  private static final int RUNS = Integer.getInteger("volley.chaos.runs", 2500);
  private static final String OTHER = RandomSuite.OTHER;
  private static final int LIMIT = 2;
  private static final int HEAVY_SLOTS = 2;

  @Test
  @Timeout(600)
  void everyPlannedTestHasOneOutcomeWhateverDies() {
    for (int seed = 0; seed < RUNS; seed++) {
      runsWhole(seed, random -> Upkeep.NONE);
    }
  }

  @Test
  @Timeout(600)
  void everyPlannedTestHasOneOutcomeWhereWorkersAreRecycled() {
    for (int seed = 0; seed < RUNS / 2; seed++) {
      runsWhole(seed, SessionChaosTest::upkeep);
    }
  }

  private static Upkeep upkeep(Random random) {
    List<Isolation> isolations = List.of(Isolation.values());
    WorkerLimit limit = new WorkerLimit(random.nextInt(6), random.nextInt(3), 0);
    return new Upkeep(
        isolations.get(random.nextInt(isolations.size())),
        limit,
        random.nextBoolean(),
        random.nextInt(3) > 0,
        LeakPolicy.NONE,
        false);
  }

  private static void runsWhole(long seed, Function<Random, Upkeep> kept) {
    Random random = new Random(seed);
    ScriptedSuite suite = RandomSuite.of(random);
    Upkeep upkeep = kept.apply(random);
    Played played = play(random, suite, upkeep, seed, Stops.NEVER);

    Map<String, List<Outcome>> outcomes = played.outcomes();
    String at = "seed " + seed;
    boolean ran =
        played.end.problems().stream().noneMatch(text -> text.contains("did not come to run"));
    assertThat(played.end.problems())
        .as(at)
        .allMatch(text -> text.contains("did not come to run") || text.contains("never confirmed"));
    for (ScriptedClass c : suite.classes()) {
      boolean undescribed = outcomes.containsKey(BlamedNode.ofClass(c.name()).uniqueId());
      boolean forgotten = c.is(Trait.FORGETS_LAST_TEST) && c.engine().equals(OTHER);
      assertComplete(ScriptedNode.of(c), outcomes, !ran || undescribed || forgotten, at);
    }
    assertThat(played.leasedAtEnd).as(at).isEmpty();
    assertThat(unsettled(played)).as(at).isEmpty();
  }

  @Test
  @Timeout(600)
  void aRunThatIsCancelledEndsAndDoublesNothing() {
    for (int seed = 0; seed < RUNS / 4; seed++) {
      Random random = new Random(seed);
      ScriptedSuite suite = RandomSuite.of(random);
      ScriptedWorkers workers = new ScriptedWorkers(suite, seed);
      workers.engines = List.of(ScriptedSuite.JUPITER, OTHER);
      workers.deathsPerMillion = random.nextInt(3) * 3000;
      workers.deathFromOutside = new WorkerExit.Signal(2, "SIGINT");
      workers.wordsBeforeCancel = random.nextInt(60);

      Played played = Played.play(suite, workers, 1 + random.nextInt(5));

      for (ScriptedClass c : suite.classes()) {
        assertComplete(ScriptedNode.of(c), played.outcomes(), true, "seed " + seed);
      }
      // Where the cancellation came later than an interrupt can explain.
      assertThat(played.end.problems()).allMatch(text -> text.contains("never confirmed"));
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  @Test
  @Timeout(600)
  void aRunThatStopsAtFailuresLosesAndDoublesNothing() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      ScriptedSuite suite = RandomSuite.of(random);
      Stops stops = new Stops(1 + random.nextInt(4), Passes.ONE);
      Upkeep upkeep = seed % 3 == 0 ? upkeep(random) : Upkeep.NONE;
      Played played = play(random, suite, upkeep, seed, stops);

      Map<String, List<Outcome>> outcomes = played.outcomes();
      String at = "seed " + seed;
      boolean ran =
          played.end.problems().stream().noneMatch(text -> text.contains("did not come to run"));
      boolean engineSkipped =
          outcomes.containsKey(BlamedNode.ofClass("engine " + OTHER).uniqueId());
      for (ScriptedClass c : suite.classes()) {
        boolean undescribed = outcomes.containsKey(BlamedNode.ofClass(c.name()).uniqueId());
        boolean other = c.engine().equals(OTHER);
        boolean forgotten = c.is(Trait.FORGETS_LAST_TEST) && other;
        boolean excused = !ran || undescribed || forgotten || (other && engineSkipped);
        assertComplete(ScriptedNode.of(c), outcomes, excused, at);
      }
      assertThat(played.leasedAtEnd).as(at).isEmpty();
      assertThat(unsettled(played)).as(at).isEmpty();
    }
  }

  /** Nothing, or that most classes are small, so that several are one unit. */
  static Forecast forecast(Random random, ScriptedSuite suite) {
    if (random.nextBoolean()) {
      return Forecast.NONE;
    }
    KnownClasses known = new KnownClasses();
    for (ScriptedClass c : suite.classes()) {
      if (random.nextInt(5) == 0) {
        known.addUnknown(c.name());
      } else {
        known.add(c.name(), random.nextInt(20) == 0 ? 3 : 0.02);
      }
    }
    return known;
  }

  private static Played play(
      Random random, ScriptedSuite suite, Upkeep upkeep, long seed, Stops stops) {
    ScriptedWorkers workers = new ScriptedWorkers(suite, seed);
    workers.engines = List.of(ScriptedSuite.JUPITER, OTHER);
    workers.deathsPerMillion = random.nextInt(3) * 3000;
    if (random.nextInt(3) == 0) {
      workers.deathFromOutside = new WorkerExit.Signal(15, "SIGTERM");
    }
    if (random.nextInt(8) == 0) {
      workers.stillborn =
          IntStream.rangeClosed(1, 9).filter(n -> random.nextInt(3) == 0).boxed().toList();
    }
    int count = 1 + random.nextInt(5);
    workers.cores = random.nextBoolean() ? Optional.of(1 + random.nextInt(2)) : Optional.empty();
    Scheduling scheduling = scheduling(random);
    Forecast forecast = forecast(random, suite);
    RunRequest.Pool pool = Played.pool(count).withDeaths(limits(random)).kept(upkeep);
    Played played = Played.play(suite, workers, pool, scheduling, forecast, stops, Retries.NONE);
    int slotsOfHeavy = scheduling.rules().weights().isEmpty() ? 1 : HEAVY_SLOTS;
    PlacingWatch watch = new PlacingWatch(count, LIMIT, slotsOfHeavy, "seed " + seed);
    if (upkeep.recycles()) {
      watch.groupsMove();
      assertThat(workers.mostAlive).as("seed " + seed).isLessThanOrEqualTo(2 * count + 1);
    }
    played.events.forEach(watch::accept);
    return played;
  }

  static DeathLimits limits(Random random) {
    OptionalInt restarts =
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(8));
    return new DeathLimits(restarts, OptionalInt.empty(), random.nextInt(3));
  }

  static Scheduling scheduling(Random random) {
    return scheduling(
        random, List.of(StrategyName.LOAD, StrategyName.BALANCED, StrategyName.WORKSTEAL));
  }

  static Scheduling scheduling(Random random, List<StrategyName> strategies) {
    List<UnitName> units = List.of(UnitName.values());
    Rules rules =
        new Rules(
            List.of(new Rules.Limit(TestSet.parse("limited"), LIMIT)),
            random.nextBoolean()
                ? List.of()
                : List.of(new Rules.Heavy(TestSet.parse("heavy"), HEAVY_SLOTS)),
            List.of(TestSet.parse("dedicated")));
    return new Scheduling(
        strategies.get(random.nextInt(strategies.size())),
        Optional.empty(),
        random.nextInt(3) > 0 ? UnitName.AUTO : units.get(random.nextInt(units.size())),
        Optional.empty(),
        rules,
        Optional.empty(),
        Scope.EVERYTHING);
  }

  static void assertComplete(
      ScriptedNode scripted, Map<String, List<Outcome>> outcomes, boolean excused, String seed) {
    String id = scripted.node().uniqueId();
    List<Outcome> of = outcomes.getOrDefault(id, List.of());
    if (scripted.node().isTest()) {
      assertThat(of).as(seed + " " + id).hasSizeLessThan(2);
      assertThat(excused || of.size() == 1).as(seed + " " + id + " has no outcome").isTrue();
      return;
    }
    assertThat(of.stream().filter(Outcome.Crashed.class::isInstance))
        .as(seed + " " + id)
        .hasSizeLessThan(2);
    boolean standsForAll =
        of.stream()
            .anyMatch(
                outcome -> !(outcome instanceof Outcome.Crashed) || !scripted.node().isClass());
    scripted
        .children()
        .forEach(child -> assertComplete(child, outcomes, excused || standsForAll, seed));
  }

  /** Suites that had a result after they settled last. */
  private static Set<String> unsettled(Played played) {
    Set<String> open = new HashSet<>();
    for (RunEvent event : played.events) {
      if (event instanceof RunEvent.OnWorker on
          && on.event() instanceof TestEvent.Finished finished
          && (finished.node().isTest() || finished.outcome().isRed())) {
        open.add(finished.node().suite());
      } else if (event instanceof RunEvent.SuitesSettled settled) {
        settled.suites().forEach(open::remove);
      }
    }
    return open;
  }
}
