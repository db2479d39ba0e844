package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.WorkerId;
import dev.volley.run.Retries.Where;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Failed tests that run again, with scripted workers. */
class RetrialsTest extends RetrialsStage {
  private Played play(int count, Retries retries) {
    return play(count, Stops.NEVER, retries);
  }

  private Played play(int count, Stops stops, Retries retries) {
    Scheduling scheduling = Scheduling.plain(StrategyName.LOAD, UnitName.AUTO);
    return Played.play(suite, workers, count, scheduling, stops, retries);
  }

  @Test
  void runsAFailingTestAsOftenAsItMayAndReportsOneOutcome() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL).test("two", Act.PASS);

    Played played = play(1, all(2, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertThat(retried(played)).hasSize(2);
    assertThat(played.end.red()).isTrue();
    assertThat(workers.forked()).isEqualTo(1);
    assertThat(played.settled()).containsExactly("A");
    assertThat(played.leasedAtEnd).isEmpty();
  }

  @Test
  void isGreenWhereATestPassesAlone() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL_BESIDE_WORKERS);
    suite.add("B").test("one", Act.PASS).test("two", Act.PASS);
    suite.add("C").test("one", Act.PASS).test("two", Act.PASS);

    Played played = play(3, all(1, Where.ALONE));

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertThat(retried(played)).hasSize(1);
    assertThat(played.end.red()).isFalse();
  }

  @Test
  void isRedWhereAFlakyTestMustFail() {
    suite.add("A").test("one", Act.FAIL_BESIDE_WORKERS);
    suite.add("B").test("one", Act.PASS).test("two", Act.PASS);
    suite.add("C").test("one", Act.PASS).test("two", Act.PASS);
    Retries.Rule strict =
        new Retries.Rule(Optional.of(TestSet.parse("A")), 1, Where.ALONE, Duration.ZERO, true);

    Played played = play(3, new Retries(List.of(strict), 1, false));

    assertThat(played.end.red()).isTrue();
    // No outcome tells it, and reports are made again from events alone.
    assertThat(played.events.get(played.events.size() - 1))
        .isInstanceOfSatisfying(RunEvent.RunFinished.class, end -> assertThat(end.red()).isTrue());
  }

  @Test
  void runsEachOnAFreshWorkerWhereAsked() {
    suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.FAIL);

    Played played = play(1, all(1, Where.FRESH));

    assertThat(retried(played)).hasSize(2);
    assertThat(workers.forked()).isEqualTo(3);
    List<WorkerId> first = assignedTo(played, "A.one() again");
    assertThat(first).hasSize(1).doesNotContain(new WorkerId(1));
  }

  @Test
  void goesBackToItsWorker() {
    suite.add("A").test("one", Act.FAIL);
    for (int i = 0; i < 6; i++) {
      suite.add("B" + i).test("one", Act.PASS);
    }

    Played played = play(3, all(1, Where.SAME));

    assertThat(assignedTo(played, "A.one() again")).isEqualTo(assignedTo(played, "A"));
  }

  @Test
  void runsWhatNoRuleSpeaksForOnce() {
    suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.FAIL);
    Retries.Rule ofB =
        new Retries.Rule(
            Optional.of(TestSet.parse("B")), 1, Where.SAME, Duration.ofSeconds(5), false);

    Played played = play(2, new Retries(List.of(ofB), 1, false));

    assertThat(retried(played))
        .hasSize(1)
        .first()
        .extracting(each -> each.node().suite())
        .isEqualTo("B");
    assertThat(played.outcomes()).hasSize(2);
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void runsNothingAgainWhereTooMuchHasFailed() {
    ScriptedClass a =
        suite.add("A").test("one", Act.FAIL).test("two", Act.FAIL).test("three", Act.PASS);
    Retries few = new Retries(List.of(Retries.plain(3)), 0.5, false);

    Played played = play(1, few);

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Failed.class);
    assertThat(retried(played)).hasSize(2);
    assertThat(assignedTo(played, "A.one() again")).isEmpty();
    assertThat(played.warnings()).hasSize(1).first().asString().contains("2 of 3 tests failed");
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void letsTheFailureStandWhereTheRunIsCancelled() {
    for (int words = 1; words < 40; words++) {
      ScriptedSuite some = new ScriptedSuite();
      ScriptedClass a = some.add("A").test("one", Act.FAIL);
      some.add("B").test("one", Act.PASS);
      ScriptedWorkers stopped = new ScriptedWorkers(some, words);
      stopped.wordsBeforeCancel = words;

      Played played =
          Played.play(
              some,
              stopped,
              2,
              Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
              Stops.NEVER,
              all(3, Where.ALONE));

      boolean failed = !retried(played).isEmpty();
      assertThat(played.outcomesOf(ScriptedSuite.methodNode(a, a.methods().get(0))))
          .as("after " + words + " words")
          .hasSize(failed ? 1 : 0);
      assertThat(played.end.red()).isEqualTo(failed);
    }
  }

  @Test
  void runsAClassAgainThatCouldNotBeSetUpButNotOneThatFailsAfterItsTests() {
    ScriptedClass a = suite.add("A", Trait.FAILS_BEFORE_ALL).test("one", Act.PASS);
    ScriptedClass b = suite.add("B", Trait.FAILS_AFTER_ALL).test("one", Act.PASS);

    Played played = play(1, all(1, Where.SAME));

    assertThat(retried(played))
        .hasSize(1)
        .first()
        .extracting(each -> each.node().suite())
        .isEqualTo("A");
    assertOnly(classOutcomes(played, a), Outcome.Failed.class);
    assertOnly(classOutcomes(played, b), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
  }

  @Test
  void countsAFailureTowardsFailFastOnlyWhenItIsFinal() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.PASS);
    suite.add("C").test("one", Act.PASS);

    Played played = play(1, new Stops(1, Passes.ONE), all(1, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertThat(retried(played)).hasSize(1);
    assertThat(played.outcomes()).hasSize(3);
    assertThat(played.outcomes().values().stream().flatMap(List::stream))
        .anyMatch(Outcome.Skipped.class::isInstance);
  }

  @Test
  void losesAndDoublesNothingWhereWorkersDie() {
    for (int seed = 0; seed < 400; seed++) {
      ScriptedSuite some = new ScriptedSuite();
      ScriptedClass a = some.add("A").test("one", Act.FAIL).test("two", Act.PASS);
      ScriptedClass b = some.add("B", Trait.DIVISIBLE).test("one", Act.FAIL).test("two", Act.PASS);
      ScriptedWorkers dying = new ScriptedWorkers(some, seed);
      dying.deathsPerMillion = 20_000;
      Where where = List.of(Where.values()).get(seed % 3);

      Played played =
          Played.play(
              some,
              dying,
              1 + seed % 3,
              Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
              Stops.NEVER,
              all(2, where));

      for (ScriptedClass c : List.of(a, b)) {
        boolean undescribed =
            played.outcomes().containsKey(BlamedNode.ofClass(c.name()).uniqueId());
        for (int i = 0; i < 2; i++) {
          assertThat(outcomes(played, c, i))
              .as("seed " + seed + " " + c.name() + i)
              .hasSizeLessThan(2);
          assertThat(
                  undescribed
                      || !played.end.problems().isEmpty()
                      || outcomes(played, c, i).size() == 1)
              .as("seed " + seed + " " + c.name() + i)
              .isTrue();
        }
      }
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  @Test
  void whatMustRunAloneDoesNotWaitForTestsThatRunAgainAfterIt() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    ScriptedClass b = suite.add("B", Trait.ALONE).test("one", Act.PASS);

    Played played = play(2, all(1, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(retried(played)).hasSize(1);
  }

  @Test
  void aClassThatFailsAroundATestThatRunsAgainDoesNotRunWhole() {
    ScriptedClass a =
        suite
            .add("A", Trait.FAILS_BEFORE_ALL_IN_EVEN_REQUESTS)
            .test("one", Act.FAIL)
            .test("two", Act.PASS);

    Played played = play(1, all(3, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void aTestThatEndedItsJvmHasNotPassedWhereItIsSkippedWhenRunAgain() {
    ScriptedClass a = suite.add("A").test("one", Act.KILL_OR_ABORT);
    DeathLimits once = new DeathLimits(OptionalInt.empty(), OptionalInt.empty(), 1);

    Played played =
        Played.play(suite, workers, 1, Scheduling.plain(StrategyName.LOAD, UnitName.AUTO), once);

    assertOnly(outcomes(played, a, 0), Outcome.Crashed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void tellsOfARunThatWasAbortedAndLetsTheFailureStand() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL_OR_ABORT);

    Played played = play(1, all(3, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertThat(retried(played))
        .extracting(each -> each.outcome().getClass().getSimpleName())
        .containsExactly("Failed", "Skipped");
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void whatDoesNotComeToRunAgainFailsItsOwnPassAndEndsTheRunUntilFailure() {
    ScriptedClass a = suite.add("A", Trait.FAILS_BEFORE_ALL_IN_EVEN_REQUESTS).test("one", Act.FAIL);

    Passes untilFailure = new Passes(3, Optional.empty(), true);
    Played played = play(1, new Stops(0, untilFailure), all(1, Where.SAME));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void eachPassIsJudgedByWhatFailedInIt() {
    suite.add("A").test("one", Act.FAIL).test("two", Act.FAIL).test("three", Act.PASS);
    Retries few = new Retries(List.of(Retries.plain(3)), 0.5, false);

    Played played = play(1, new Stops(0, new Passes(2, Optional.empty(), false)), few);

    assertThat(retried(played)).hasSize(4);
    assertThat(assignedTo(played, "A.one() again")).isEmpty();
    assertThat(played.warnings())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each).contains("2 of 3 tests failed"));
  }

  @Test
  void aTestThatEndsItsJvmMayRunAgainInEachPass() {
    ScriptedClass a = suite.add("A").test("one", Act.KILL_UNLESS_ALONE);
    DeathLimits once = new DeathLimits(OptionalInt.empty(), OptionalInt.empty(), 1);

    Played played =
        Played.play(
            suite,
            workers,
            Played.pool(1).withDeaths(once),
            Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
            Forecast.NONE,
            new Stops(0, new Passes(2, Optional.empty(), false)),
            Retries.NONE);

    assertThat(outcomes(played, a, 0)).containsExactly(new Outcome.Passed(), new Outcome.Passed());
  }
}
