package dev.volley.schedule;

import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every strategy whatever happens; played by chance, alike for the same seed. */
class StrategyPropertyTest {
  private static final int GAMES = 400;
  private static final int STEPS = 300;
  private static final int LANES = 4;

  /** A game: units come, go out, come back under new numbers, and workers go. */
  private static final class Game {
    final Random random;
    final Strategy strategy;
    final StrategyName name;
    final Map<Integer, Unit> waiting = new HashMap<>();
    final List<Unit> out = new ArrayList<>();
    final Set<Integer> ever = new HashSet<>();
    final Map<String, Set<WorkerId>> owners = new HashMap<>();
    final int[] workers = {1, 2, 3, 4};
    int numbers;
    int ids = LANES;

    Game(StrategyName name, long seed) {
      this.random = new Random(seed);
      this.name = name;
      // A user's strategy that does as it should is no other: the guard must not be seen.
      Strategy plain = Strategies.of(name, Map.of("f1", 0.5));
      this.strategy =
          random.nextBoolean()
              ? plain
              : Strategies.guarded(
                  plain,
                  Map.of(),
                  warning -> {
                    throw new AssertionError(warning);
                  });
    }

    void play() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> add(fresh());
          case 3 -> comesBack();
          case 4 -> dies();
          default -> ask(1 + random.nextInt(LANES), random.nextInt(3) > 0);
        }
        assertThat(strategy.waiting()).isEqualTo(waiting.size());
      }
      drain();
    }

    Unit fresh() {
      Weight weight =
          random.nextInt(4) == 0
              ? Weight.unknown(random.nextInt(10_000))
              : Weight.ofSeconds(random.nextDouble() * 5);
      String fixture = random.nextBoolean() ? "" : "f" + random.nextInt(4);
      int lane = name == StrategyName.EACH ? random.nextInt(LANES + 1) : 0;
      return unit(++numbers, weight, fixture, lane);
    }

    void add(Unit unit) {
      assertThat(ever.add(unit.request())).isTrue();
      waiting.put(unit.request(), unit);
      strategy.add(unit);
    }

    void comesBack() {
      if (!out.isEmpty()) {
        Unit unit = out.remove(random.nextInt(out.size()));
        add(unit.renumbered(++numbers));
      }
    }

    void dies() {
      int lane = random.nextInt(LANES);
      WorkerId dead = new WorkerId(workers[lane]);
      strategy.gone(dead);
      owners.values().forEach(have -> have.remove(dead));
      workers[lane] = ++ids;
    }

    boolean ask(int lane, boolean idle) {
      Vacancy vacancy = new Vacancy(new WorkerId(workers[lane - 1]), lane, LANES, idle, Set.of());
      Optional<Unit> unit = strategy.next(vacancy);
      unit.ifPresent(
          given -> {
            assertThat(waiting.remove(given.request())).as("given out once").isSameAs(given);
            assertThat(strategy.suits(given, vacancy)).isTrue();
            out.add(given);
            owners
                .computeIfAbsent(given.fixture(), unseen -> new HashSet<>())
                .add(vacancy.worker());
          });
      if (unit.isEmpty() && idle) {
        assertThat(waiting.values()).noneMatch(left -> isDue(left, vacancy));
      }
      return unit.isPresent();
    }

    /** Whether an idle worker has a right to it, whatever else. */
    boolean isDue(Unit unit, Vacancy vacancy) {
      return switch (name) {
        case LOAD, WORKSTEAL -> true;
        case EACH -> unit.lane() == 0 || unit.lane() == vacancy.lane();
        case BALANCED -> unit.fixture().isEmpty() || mayJoin(unit.fixture(), vacancy.worker());
      };
    }

    /** Whether it has the fixture, or nobody has, or one more would end the work sooner. */
    boolean mayJoin(String fixture, WorkerId worker) {
      Set<WorkerId> have = owners.getOrDefault(fixture, Set.of());
      double seconds =
          waiting.values().stream()
              .filter(unit -> unit.fixture().equals(fixture))
              .mapToDouble(unit -> unit.weight().known() ? unit.weight().size() : 1)
              .sum();
      double cost = fixture.equals("f1") ? 0.5 : 3;
      return have.isEmpty() || have.contains(worker) || seconds > have.size() * cost + 1e-6;
    }

    /** All workers idle and ask: every unit must go out, since each has somebody to run it. */
    void drain() {
      boolean progress = true;
      while (progress) {
        progress = false;
        for (int lane = 1; lane <= LANES; lane++) {
          progress |= ask(lane, true);
        }
      }
      assertThat(waiting).isEmpty();
      assertThat(strategy.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingGoesOutOnceAndNothingIsLost(StrategyName name) {
    for (int seed = 0; seed < GAMES; seed++) {
      new Game(name, seed).play();
    }
  }

  /** Two workers take turns as their work ends; what each has set up is counted. */
  @ParameterizedTest
  @EnumSource(names = "BALANCED")
  void twoWorkersSetUpAtMostOneFixtureMoreThanOne(StrategyName name) {
    for (int seed = 0; seed < GAMES; seed++) {
      Random random = new Random(seed);
      Strategy strategy = Strategies.of(name, Map.of("f0", 0.1, "f1", 1.0));
      Set<String> needed = new HashSet<>();
      for (int i = 1; i <= 60; i++) {
        Unit unit = unit(i, Weight.ofSeconds(random.nextDouble() * 9), "f" + random.nextInt(6), 0);
        needed.add(unit.fixture());
        strategy.add(unit);
      }

      assertThat(setUps(strategy)).as("seed %d", seed).isLessThanOrEqualTo(needed.size() + 1);
    }
  }

  private static int setUps(Strategy strategy) {
    double[] freeAt = {0, 0, 0};
    Set<String> built = new HashSet<>();
    int left = strategy.waiting();
    while (left > 0) {
      int lane = freeAt[1] <= freeAt[2] ? 1 : 2;
      Optional<Unit> unit = strategy.next(idle(lane, 2));
      if (unit.isPresent()) {
        left--;
        built.add(lane + unit.get().fixture());
        freeAt[lane] += unit.get().weight().size();
      } else {
        // Nothing for it until the other one is done.
        freeAt[lane] = Math.nextUp(freeAt[3 - lane]);
      }
    }
    return built.size();
  }
}
