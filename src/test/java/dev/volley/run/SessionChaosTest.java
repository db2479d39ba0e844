package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Scope;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerExit;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Dynamic;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random suites whose tests and surroundings kill JVMs at random: nothing is lost or doubled. */
class SessionChaosTest {
  private static final int RUNS = Integer.getInteger("volley.chaos.runs", 2500);
  private static final String OTHER = "other";
  private static final int LIMIT = 2;
  private static final int HEAVY_SLOTS = 2;

  @Test
  @Timeout(600)
  void everyPlannedTestHasOneOutcomeWhateverDies() {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      ScriptedSuite suite = randomSuite(random);
      Played played = play(random, suite, seed);

      Map<String, List<Outcome>> outcomes = played.outcomes();
      String at = "seed " + seed;
      boolean ran =
          played.end.problems().stream().noneMatch(text -> text.contains("did not come to run"));
      assertThat(played.end.problems())
          .as(at)
          .allMatch(
              text -> text.contains("did not come to run") || text.contains("never confirmed"));
      for (ScriptedClass c : suite.classes()) {
        boolean undescribed = outcomes.containsKey(BlamedNode.ofClass(c.name()).uniqueId());
        boolean forgotten = c.is(Trait.FORGETS_LAST_TEST) && c.engine().equals(OTHER);
        assertComplete(ScriptedNode.of(c), outcomes, !ran || undescribed || forgotten, at);
      }
      assertThat(played.leasedAtEnd).as(at).isEmpty();
      assertThat(unsettled(played)).as(at).isEmpty();
    }
  }

  @Test
  @Timeout(600)
  void aRunThatIsCancelledEndsAndDoublesNothing() {
    for (int seed = 0; seed < RUNS / 4; seed++) {
      Random random = new Random(seed);
      ScriptedSuite suite = randomSuite(random);
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

  /** Nothing, or that most classes are small, so that several are one unit. */
  private static Forecast forecast(Random random, ScriptedSuite suite) {
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

  private static Played play(Random random, ScriptedSuite suite, long seed) {
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
    Played played = Played.play(suite, workers, count, scheduling, forecast(random, suite));
    int slotsOfHeavy = scheduling.rules().weights().isEmpty() ? 1 : HEAVY_SLOTS;
    PlacingWatch watch = new PlacingWatch(count, LIMIT, slotsOfHeavy, "seed " + seed);
    played.events.forEach(watch::accept);
    return played;
  }

  private static Scheduling scheduling(Random random) {
    List<StrategyName> strategies =
        List.of(StrategyName.LOAD, StrategyName.BALANCED, StrategyName.WORKSTEAL);
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

  private static void assertComplete(
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

  private static ScriptedSuite randomSuite(Random random) {
    ScriptedSuite suite = new ScriptedSuite();
    int classes = 1 + random.nextInt(10);
    int others = random.nextInt(3) == 0 ? 3 : 0;
    for (int i = 0; i < classes; i++) {
      boolean other = random.nextInt(6) < others;
      ScriptedClass c =
          suite.addTo(other ? OTHER : ScriptedSuite.JUPITER, "pkg.C" + i, traits(random, other));
      fill(c, random);
      if (!other && random.nextInt(5) == 0) {
        fill(c.nest("Inner", traits(random, false)), random);
      }
    }
    return suite;
  }

  private static Trait[] traits(Random random, boolean other) {
    return Stream.of(Trait.values())
        .filter(trait -> other || trait != Trait.MAKES_ITS_TESTS)
        .filter(trait -> random.nextInt(trait == Trait.DIVISIBLE ? 2 : 12) == 0)
        .toArray(Trait[]::new);
  }

  private static void fill(ScriptedClass c, Random random) {
    boolean jupiter = c.engine().equals(ScriptedSuite.JUPITER);
    int methods = random.nextInt(12);
    for (int j = 0; j < methods; j++) {
      int kind = random.nextInt(6);
      if (kind == 0 && jupiter) {
        c.parameterized(
            "m" + j,
            Stream.generate(() -> act(random)).limit(random.nextInt(9)).toArray(Act[]::new));
      } else if (kind == 1 && jupiter) {
        c.factory("m" + j, dynamics(random, 2));
      } else {
        c.test("m" + j, act(random));
      }
    }
    if (jupiter && random.nextInt(10) == 0) {
      c.invoked(random.nextInt(4));
    }
  }

  private static Dynamic[] dynamics(Random random, int depth) {
    List<Dynamic> dynamics = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      dynamics.add(
          depth > 0 && random.nextInt(3) == 0
              ? Dynamic.container(dynamics(random, depth - 1))
              : Dynamic.test(act(random)));
    }
    return dynamics.toArray(Dynamic[]::new);
  }

  private static Act act(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> Act.KILL;
      case 1 -> Act.FAIL;
      case 2 -> Act.SKIP;
      case 3 -> Act.KILL_BESIDE_OTHERS;
      default -> Act.PASS;
    };
  }
}
