package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Leak;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.SuiteNames;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.run.Retries.Where;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.WorkerLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random suites under everything at once that can be asked for of a run: retries, stops, passes,
 * time limits, recycling, isolation, death limits, responses to leaks, all strategies. Whatever
 * meets whatever, nothing is lost or doubled, no failure is forgotten, and the run ends.
 */
class InterplayTest {
  private static final int RUNS = Integer.getInteger("volley.chaos.runs", 2500);
  private static final int FIRST = Integer.getInteger("volley.chaos.first", 0);

  /** What one run is asked for, and what came of it. */
  private static final class Run {
    final String at;
    final Random random;
    final boolean timed;
    final ScriptedSuite suite;
    final ScriptedWorkers workers;
    final int count;
    final Scheduling scheduling;
    final Upkeep upkeep;
    final Stops stops;
    final Retries retries;
    final TimeLimits limits;
    final DeathLimits deaths;
    final Played played;

    /** Of each suffix of suites' names, outcomes by unique id. */
    final Map<String, Map<String, List<Outcome>>> outcomes = new LinkedHashMap<>();

    /** What was told last of each node. */
    final Map<String, TestEvent> last = new HashMap<>();

    private final Set<String> open = new HashSet<>();
    private boolean red;
    private int passes;

    Run(long seed, boolean cancelled) {
      this.at = "seed " + seed;
      this.random = new Random(seed);
      this.timed = random.nextInt(4) == 0;
      this.suite = RandomSuite.ofAllKinds(random, timed);
      this.count = 1 + random.nextInt(5);
      this.workers = workers(seed);
      this.scheduling = SessionChaosTest.scheduling(random, List.of(StrategyName.values()));
      this.upkeep = random.nextBoolean() ? upkeep() : Upkeep.NONE;
      this.stops = stops();
      this.retries = random.nextInt(3) == 0 ? Retries.NONE : retries();
      this.limits = timed ? timeLimits() : TimeLimits.NONE;
      this.deaths = SessionChaosTest.limits(random);
      workers.wordsBeforeCancel = cancelled ? random.nextInt(400) : -1;
      Forecast forecast = SessionChaosTest.forecast(random, suite);
      RunRequest.Pool pool = Played.pool(count).withDeaths(deaths).kept(upkeep);
      try {
        this.played =
            Played.play(suite, workers, pool, scheduling, forecast, stops, retries, limits);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(at + " " + this, e);
      }
      read();
    }

    private ScriptedWorkers workers(long seed) {
      ScriptedWorkers made = new ScriptedWorkers(suite, seed);
      made.engines = List.of(ScriptedSuite.JUPITER, RandomSuite.OTHER);
      made.deathsPerMillion = random.nextInt(3) * 3000;
      made.wordsPerTick = timed ? 2 + random.nextInt(20) : 0;
      made.answers = random.nextBoolean();
      if (random.nextInt(3) == 0) {
        made.deathFromOutside = new WorkerExit.Signal(15, "SIGTERM");
      }
      if (random.nextInt(8) == 0) {
        made.stillborn =
            IntStream.rangeClosed(1, 9).filter(n -> random.nextInt(3) == 0).boxed().toList();
      }
      return made;
    }

    private Upkeep upkeep() {
      Isolation isolation =
          List.of(Isolation.values()).get(random.nextInt(Isolation.values().length));
      LeakPolicy.Response[] responses = LeakPolicy.Response.values();
      return new Upkeep(
          isolation,
          new WorkerLimit(random.nextInt(6), random.nextInt(3), 0),
          random.nextBoolean(),
          random.nextInt(3) > 0,
          new LeakPolicy(Map.of(Leak.Kind.THREADS, responses[random.nextInt(responses.length)])),
          false);
    }

    private Stops stops() {
      Passes several = new Passes(1 + random.nextInt(3), Optional.empty(), random.nextBoolean());
      return new Stops(
          random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0,
          random.nextInt(5) == 0 ? several : Passes.ONE);
    }

    private Retries retries() {
      List<Retries.Rule> rules = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        rules.add(rule(Optional.of(TestSet.parse("C*2"))));
      }
      rules.add(
          rule(random.nextInt(4) == 0 ? Optional.of(TestSet.parse("*#m3")) : Optional.empty()));
      double share = random.nextInt(4) == 0 ? 0.3 : 1;
      return new Retries(rules, share, random.nextInt(4) == 0);
    }

    private Retries.Rule rule(Optional<TestSet> tests) {
      Where where = List.of(Where.values()).get(random.nextInt(Where.values().length));
      Duration delay = random.nextInt(3) == 0 ? Duration.ofSeconds(3) : Duration.ZERO;
      return new Retries.Rule(tests, 1 + random.nextInt(3), where, delay, random.nextInt(4) == 0);
    }

    private TimeLimits timeLimits() {
      Duration test = Duration.ofSeconds(20 + random.nextInt(60));
      Duration type = Duration.ofSeconds(random.nextInt(3) == 0 ? 100 : 0);
      Duration run = Duration.ofSeconds(random.nextInt(5) == 0 ? 200 : 0);
      return new TimeLimits(
          new TimeLimits.Each(Duration.ZERO, test, type), List.of(), run, Duration.ZERO);
    }

    private void read() {
      SuiteNames names = new SuiteNames();
      for (RunEvent event : played.events) {
        if (event instanceof RunEvent.Assigned assigned) {
          names.assigned(assigned.worker(), assigned.unit());
        } else if (event instanceof RunEvent.PassStarted pass) {
          names.passStarted(pass.number());
          passes = pass.number();
        } else if (event instanceof RunEvent.SuitesSettled settled) {
          settled.suites().forEach(open::remove);
        } else if (event instanceof RunEvent.OnWorker on) {
          take(names, on.worker(), on.event());
        }
      }
    }

    private void take(SuiteNames names, WorkerId worker, TestEvent event) {
      if (event instanceof TestEvent.Retried again) {
        last.put(names.suffix(worker) + again.node().uniqueId(), event);
      } else if (event instanceof TestEvent.Finished finished) {
        String key = names.suffix(worker) + finished.node().uniqueId();
        boolean again = last.get(key) instanceof TestEvent.Retried;
        boolean forgotten = again && finished.outcome() instanceof Outcome.Skipped;
        assertThat(forgotten).as(at + ": failed, and then skipped: " + key).isFalse();
        last.put(key, event);
        red |= finished.outcome().isRed();
        if (finished.node().isTest() || finished.outcome().isRed()) {
          open.add(names.of(worker, finished.node()));
        }
        if (finished.node().isTest() || !(finished.outcome() instanceof Outcome.Passed)) {
          outcomes
              .computeIfAbsent(names.suffix(worker), suffix -> new HashMap<>())
              .computeIfAbsent(finished.node().uniqueId(), id -> new ArrayList<>())
              .add(finished.outcome());
        }
      }
    }

    /** What follows suites' names in this run. */
    List<String> suffixes() {
      List<String> lanes =
          scheduling.isEach()
              ? IntStream.rangeClosed(1, count).mapToObj(lane -> "(w" + lane + ")").toList()
              : List.of("");
      return passes == 0
          ? lanes
          : lanes.stream()
              .flatMap(
                  lane ->
                      IntStream.rangeClosed(1, passes).mapToObj(pass -> lane + "(p" + pass + ")"))
              .toList();
    }

    boolean problem(String text) {
      return played.end.problems().stream().anyMatch(each -> each.contains(text));
    }

    @Override
    public String toString() {
      return at
          + " workers="
          + count
          + " "
          + scheduling
          + " "
          + upkeep
          + " "
          + stops
          + " "
          + retries
          + " "
          + limits
          + " "
          + deaths;
    }
  }

  @Test
  @Timeout(600)
  void nothingIsLostOrDoubledWhateverMeetsWhatever() {
    for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
      Run run = new Run(seed, false);

      assertWhole(run);
      assertThat(run.open).as(run.toString()).isEmpty();
      assertThat(run.played.end.problems())
          .as(run.toString())
          .allMatch(
              text ->
                  text.contains("did not come to run")
                      || text.contains("never confirmed")
                      || text.contains("The run was stopped, since runTimeout"));
    }
  }

  @Test
  @Timeout(600)
  void aRunThatIsCancelledEndsAndDoublesNothing() {
    for (int seed = FIRST; seed < FIRST + RUNS / 2; seed++) {
      Run run = new Run(seed, true);

      assertSingle(run, true);
      assertThat(run.played.leasedAtEnd).as(run.at).isEmpty();
    }
  }

  private static void assertWhole(Run run) {
    assertSingle(run, false);
    assertThat(run.played.leasedAtEnd).as(run.toString()).isEmpty();
    assertThat(run.last)
        .as(run.toString())
        .allSatisfy(
            (key, event) -> assertThat(event).as(key).isInstanceOf(TestEvent.Finished.class));
    boolean strict = run.retries.rules().stream().anyMatch(Retries.Rule::flakyFails);
    assertThat(run.played.end.red() || !run.red).as(run.toString()).isTrue();
    assertThat(run.red || strict || !run.played.end.red()).as(run.toString()).isTrue();
  }

  private static void assertSingle(Run run, boolean cut) {
    boolean ran = !run.problem("did not come to run");
    for (String suffix : run.suffixes()) {
      Map<String, List<Outcome>> outcomes = run.outcomes.getOrDefault(suffix, Map.of());
      boolean skipped =
          outcomes.containsKey(BlamedNode.ofClass("engine " + RandomSuite.OTHER).uniqueId());
      for (ScriptedClass c : run.suite.classes()) {
        boolean undescribed = outcomes.containsKey(BlamedNode.ofClass(c.name()).uniqueId());
        boolean other = c.engine().equals(RandomSuite.OTHER);
        boolean forgotten = other && (skipped || c.is(Trait.FORGETS_LAST_TEST));
        boolean excused = cut || !ran || undescribed || forgotten;
        SessionChaosTest.assertComplete(
            ScriptedNode.of(c), outcomes, excused, run + " in '" + suffix + "'");
      }
    }
  }
}
