package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.WorkerId;
import dev.volley.run.Retries.Where;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import dev.volley.schedule.WorkerLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Failed tests that run again where a worker runs one class alone, or is one of several lanes. */
class RetrialsOnTheirWorkerTest extends RetrialsStage {
  @Test
  void aTestRunsAgainLaterThoughNoWorkerIsLeft() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    Duration later = Duration.ofSeconds(5);
    Retries.Rule rule = new Retries.Rule(Optional.empty(), 1, Where.SAME, later, false);

    Played played = isolated(1, StrategyName.LOAD, new Retries(List.of(rule), 1, false));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertThat(assignedTo(played, "A.one() again")).containsExactly(new WorkerId(2));
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void aTestRunsAgainInEachLaneThoughItsWorkersAreRecycled() {
    suite.add("A").test("one", Act.FAIL);

    Played played = isolated(2, StrategyName.EACH, all(1, Where.SAME));

    assertThat(retried(played)).hasSize(2);
    assertThat(assignedTo(played, "A.one() again")).hasSize(2).doesNotContain(new WorkerId(0));
    assertThat(played.settled()).containsExactlyInAnyOrder("A(w1)", "A(w2)");
  }

  @Test
  void aTestRunsAgainOnAFreshWorkerOfEachLane() {
    suite.add("A").test("one", Act.FAIL);

    for (Upkeep upkeep : List.of(Upkeep.NONE, apart())) {
      ScriptedWorkers two = new ScriptedWorkers(suite, 1);
      Played played =
          Played.play(
              suite,
              two,
              Played.pool(2).kept(upkeep),
              Scheduling.plain(StrategyName.EACH, UnitName.AUTO),
              Forecast.NONE,
              Stops.NEVER,
              all(1, Where.FRESH));

      assertThat(assignedTo(played, "A.one() again"))
          .containsExactlyInAnyOrder(new WorkerId(3), new WorkerId(4));
      assertThat(played.settled()).containsExactlyInAnyOrder("A(w1)", "A(w2)");
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  @Test
  void aTestRunsAgainInTheJvmOfItsClassWhereEachClassHasOne() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL).test("two", Act.FAIL);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    Played played = isolated(1, StrategyName.LOAD, all(2, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(assignedTo(played, "A.one() again"))
        .containsExactly(new WorkerId(1), new WorkerId(1));
    assertThat(assignedTo(played, "A.two() again"))
        .containsExactly(new WorkerId(1), new WorkerId(1));
    assertThat(workers.forked()).isEqualTo(2);
  }

  private static Upkeep apart() {
    return new Upkeep(Isolation.CLASS, WorkerLimit.NONE, false, false, LeakPolicy.NONE, false);
  }

  private Played isolated(int count, StrategyName strategy, Retries retries) {
    return Played.play(
        suite,
        workers,
        Played.pool(count).kept(apart()),
        Scheduling.plain(strategy, UnitName.AUTO),
        Forecast.NONE,
        Stops.NEVER,
        retries);
  }
}
