package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.HistoryFile;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.StrategyName;
import dev.volley.zoo.run.Zoos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private final List<Unit> units = new ArrayList<>();

  private void unit(String name, Weight weight) {
    Selection selection = new Selection(List.of(name), List.of(), List.of(), List.of(), List.of());
    units.add(new Unit(units.size() + 1, name, selection, weight, false));
  }

  private List<String> plan(StrategyName strategy, Forecast forecast, int workers) {
    return new Plan(units, Strategies.of(strategy), forecast, workers).lines();
  }

  @Test
  void playsTheStrategysOwnDecisions() {
    unit("A", Weight.ofSeconds(1));
    unit("B", Weight.ofSeconds(2));
    unit("C", Weight.ofSeconds(3));

    assertThat(plan(StrategyName.BALANCED, Forecast.NONE, 2))
        .containsExactly(
            "w1: C 3.0 s",
            "w2: B 2.0 s, A 1.0 s",
            "Makespan 3.0 s, lower bound 3.0 s: all work on 2 workers");
    assertThat(plan(StrategyName.LOAD, Forecast.NONE, 2))
        .containsExactly(
            "w1: A 1.0 s, C 3.0 s",
            "w2: B 2.0 s",
            "Makespan 4.0 s, lower bound 3.0 s: all work on 2 workers");
  }

  @Test
  void namesTheUnitThatNoNumberOfWorkersCouldShorten() {
    unit("LongTest", Weight.ofSeconds(10));
    unit("A", Weight.ofSeconds(2));

    assertThat(plan(StrategyName.BALANCED, Forecast.NONE, 3))
        .last()
        .isEqualTo("Makespan 10.0 s, lower bound 10.0 s: LongTest alone");
  }

  @Test
  void namesTheLockThatNoNumberOfWorkersCouldShorten() {
    unit("A", Weight.ofSeconds(4));
    unit("B", Weight.ofSeconds(4));
    unit("C", Weight.ofSeconds(1));
    Forecast known = new KnownClasses().locking("A", "db").locking("B", "db");

    assertThat(plan(StrategyName.BALANCED, known, 3))
        .last()
        .isEqualTo("Makespan 8.0 s, lower bound 8.0 s: all that holds the lock db");
  }

  @Test
  void countsAFixtureOnEveryWorkerThatSetsItUp() {
    KnownClasses known = new KnownClasses().costing("spring:1", 4);
    for (int i = 1; i <= 3; i++) {
      unit("C" + i, Weight.ofSeconds(1));
      units.set(i - 1, units.get(i - 1).needing("spring:1"));
    }
    unit("Plain", Weight.ofSeconds(2));

    assertThat(
            new Plan(units, Strategies.of(StrategyName.BALANCED, known.fixtureSeconds()), known, 2)
                .lines())
        .containsExactly(
            "w1: C1 1.0 s, C2 1.0 s, C3 1.0 s",
            "w2: Plain 2.0 s",
            "Makespan 7.0 s, lower bound 4.5 s: all work on 2 workers");
  }

  @Test
  void countsWhatIsNotKnownForTheMeanAndSaysSo() {
    unit("A", Weight.ofSeconds(2));
    unit("B", Weight.unknown(100));

    assertThat(plan(StrategyName.BALANCED, Forecast.NONE, 1))
        .containsExactly(
            "w1: B (unknown), A 2.0 s",
            "1 of 2 units are not known to history, and counted for 2.0 s each, the mean of the"
                + " others",
            "Makespan 4.0 s, lower bound 4.0 s: all work on 1 worker");
  }

  @Test
  void promisesNoTimesWhereNothingIsKnown() {
    unit("A", Weight.unknown(1));
    unit("B", Weight.unknown(100));

    assertThat(plan(StrategyName.BALANCED, Forecast.NONE, 1))
        .containsExactly(
            "w1: B (unknown), A (unknown)",
            "No unit is known to history: their order alone is planned.");
  }

  @Test
  @Timeout(120)
  void tellsOfARequestAndRunsNothingOfIt(@TempDir Path directory) {
    RunKit kit = new RunKit(directory).classes(Zoos.SURROUNDINGS, Zoos.PRINTING);

    List<String> lines = TestRun.plan(kit.request());

    assertThat(lines)
        .containsExactly(
            "w1: dev.volley.zoo.run.SurroundingsZoo (unknown)",
            "w2: dev.volley.zoo.run.PrintingZoo (unknown)",
            "No unit is known to history: their order alone is planned.");
    assertThat(directory).isEmptyDirectory();
    assertThat(kit.console.lines).isEmpty();
  }

  @Test
  @Timeout(120)
  void knowsDurationsOnceARequestHasRun(@TempDir Path directory) {
    RunKit kit =
        new RunKit(directory)
            .classes(Zoos.SURROUNDINGS, Zoos.PRINTING)
            .history(new HistoryFile(directory.resolve("my.history"), "g:a", "test"));
    kit.run();

    List<String> lines = TestRun.plan(kit.request());

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).matches("w1: dev\\.volley\\.zoo\\.run\\.SurroundingsZoo \\d+\\.\\d s");
    assertThat(lines.get(1)).matches("w2: dev\\.volley\\.zoo\\.run\\.PrintingZoo \\d+\\.\\d s");
    assertThat(lines.get(2)).matches("Makespan \\d+\\.\\d s, lower bound \\d+\\.\\d s: .*");
  }

  @Test
  void plansNothingForAShardWithoutClasses(@TempDir Path directory) {
    assertThat(TestRun.plan(new RunKit(directory).request()))
        .containsExactly("No class may hold tests: there is nothing to plan.");
  }
}
