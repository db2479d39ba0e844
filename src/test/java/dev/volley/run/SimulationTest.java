package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode.Lock;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real session and its strategies in worlds drawn by chance. */
class SimulationTest {
  private static final int RUNS = Integer.getInteger("volley.simulation.runs", 1000);
  private static final List<StrategyName> STRATEGIES = List.of(StrategyName.values());
  private static final int FIRST = Integer.getInteger("volley.simulation.first", 0);

  @Test
  @Timeout(36_000)
  void everyTestHasOneOutcomeNoLockIsHeldTwiceAndNobodyIdlesWithoutNeed() {
    for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
      play(seed);
    }
  }

  private static void play(int seed) {
    Random random = new Random(seed);
    SimulatedSuite suite = suite(random);
    int workers = 1 + random.nextInt(8);
    SimulatedRun run = new SimulatedRun(suite, workers);
    run.seed = seed;
    run.strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
    run.unit = random.nextInt(4) == 0 ? UnitName.CLASS : UnitName.AUTO;
    double known = random.nextInt(3) / 2.0;
    Forecast history =
        suite.forecast(c -> new Random(c.name().hashCode()).nextDouble() < known, 0.5, seed);
    run.forecast = history;
    run.machine = machine(random);
    boolean each = run.strategy == StrategyName.EACH;
    String at = "seed " + seed + " " + run.strategy + " " + workers;
    IdleWatch watch = new IdleWatch(suite, each, at);
    run.watch = watch;
    run.log = watch;

    SimulatedRun.Result result;
    try {
      result = run.play();
    } catch (AssertionError e) {
      throw new AssertionError(at + " " + run.unit + " " + run.machine + ": " + e.getMessage(), e);
    }

    boolean whole = result.end().problems().isEmpty() && watch.blamed.isEmpty();
    int copies = each ? workers : 1;
    watch.outcomes.forEach((test, count) -> assertThat(count).as(at + " " + test).isEqualTo(1));
    if (whole) {
      assertThat(watch.outcomes).as(at).hasSize(suite.tests() * copies);
    }
    int killers = (int) suite.classes().stream().filter(c -> c.killer() >= 0).count();
    boolean beyondTheLimit = killers * copies > Deaths.REPLACEMENTS_PER_WORKER * workers;
    boolean mayDie = run.machine.deathsPerMillion() > 0 || beyondTheLimit;
    assertThat(whole || mayDie).as(at + " " + watch.blamed + result.end().problems()).isTrue();
  }

  private static Simulation.Machine machine(Random random) {
    long link = List.of(0L, 50_000L, 5_000_000L, 200_000_000L).get(random.nextInt(4));
    int deaths = List.of(0, 0, 5000, 50_000).get(random.nextInt(4));
    return new Simulation.Machine(
        random.nextInt(2_000_000_000), link, random.nextInt(20_000_000), 1_000_000, deaths);
  }

  private static SimulatedSuite suite(Random random) {
    SimulatedSuite suite = new SimulatedSuite();
    int classes = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 15);
    int locking = random.nextInt(4);
    for (int i = 0; i < classes; i++) {
      long[] nanos = new long[1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 6)];
      double seconds = Math.exp(1.5 * random.nextGaussian() - 2);
      for (int test = 0; test < nanos.length; test++) {
        nanos[test] = (long) (seconds * 2e9 * random.nextDouble());
      }
      Set<Lock> locks = new HashSet<>();
      while (random.nextInt(10) < locking) {
        locks.add(new Lock("k" + random.nextInt(3), random.nextBoolean()));
      }
      int killer = random.nextInt(60) == 0 ? random.nextInt(nanos.length) : -1;
      suite.add(
          new SimulatedClass(
              "p.C" + i,
              Arrays.stream(nanos).boxed().toList(),
              killer,
              random.nextBoolean(),
              Set.of(),
              locks));
    }
    return suite;
  }
}
