package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The session with scripted workers: the usual, and single deaths. */
class SessionTest extends SessionStage {
  @Test
  void runsEveryTestOnceAndEndsEveryWorker() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS).test("two", Act.FAIL);
    ScriptedClass b = suite.add("B").test("one", Act.SKIP);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Skipped.class);
    assertThat(played.end.red()).isTrue();
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.settled()).containsExactlyInAnyOrder("A", "B");
    assertThat(played.leasedAtEnd).isEmpty();
    assertThat(played.warnings()).isEmpty();
  }

  @Test
  void forksNoMoreWorkersThanThereAreUnits() {
    suite.add("A").test("one", Act.PASS);
    suite.add("B").test("one", Act.PASS);

    Played.play(suite, workers, 7);

    assertThat(workers.forked()).isEqualTo(2);
  }

  @Test
  void blamesTheTestThatRanAndRunsTheRestElsewhere() {
    ScriptedClass a =
        suite.add("A").test("first", Act.PASS).test("killer", Act.KILL).test("last", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 2), Outcome.Passed.class);
    assertThat(classOutcomes(played, a)).isEmpty();
    assertThat(((Outcome.Crashed) outcomes(played, a, 1).get(0)).evidence())
        .contains("worker w1 (pid 1001)", "exit code 3", "A.killer()", "bye");
    assertThat(workers.forked()).isEqualTo(2);
    assertThat(played.settled()).containsExactly("A");
  }

  @Test
  void runsOfAParameterizedTestOnlyInvocationsWithoutAnOutcome() {
    ScriptedClass a =
        suite
            .add("A")
            .parameterized("p", Act.PASS, Act.FAIL, Act.KILL, Act.PASS, Act.KILL, Act.PASS)
            .test("plain", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    List<Class<?>> kinds =
        List.of(1, 2, 3, 4, 5, 6).stream()
            .<Class<?>>map(
                n -> {
                  List<Outcome> outcomes =
                      played.outcomesOf(ScriptedSuite.invocationNode(a, a.methods().get(0), n));
                  assertThat(outcomes).as("#" + n).hasSize(1);
                  return outcomes.get(0).getClass();
                })
            .toList();
    assertThat(kinds)
        .isEqualTo(
            List.of(
                Outcome.Passed.class,
                Outcome.Failed.class,
                Outcome.Crashed.class,
                Outcome.Passed.class,
                Outcome.Crashed.class,
                Outcome.Passed.class));
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
  }

  @Test
  void asksForFurtherInvocationsAsLongAsThereAreSome() {
    Act[] acts = new Act[3 * Rest.FIRST_RANGE + 7];
    java.util.Arrays.fill(acts, Act.PASS);
    acts[1] = Act.KILL;
    ScriptedClass a = suite.add("A").parameterized("p", acts);

    Played played = Played.play(suite, workers, 1);

    for (int n = 1; n <= acts.length; n++) {
      assertThat(played.outcomesOf(ScriptedSuite.invocationNode(a, a.methods().get(0), n)))
          .as("#" + n)
          .hasSize(1);
    }
  }

  @Test
  void reportsTheRestOfAnOrderedClassAsNotRun() {
    ScriptedClass a =
        suite
            .add("A", Trait.ORDERED)
            .test("first", Act.PASS)
            .test("killer", Act.KILL)
            .test("third", Act.PASS)
            .parameterized("fourth", Act.PASS, Act.PASS);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 2), Outcome.NotRun.class);
    assertOnly(outcomes(played, a, 3), Outcome.NotRun.class);
  }

  @Test
  void blamesAClassThatCouldNotBeDescribedByName() {
    suite.add("A", Trait.KILLS_IN_DISCOVERY).test("one", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(played.outcomesOf(BlamedNode.ofClass("A")), Outcome.Crashed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(played.settled()).containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void givesAClassUpThatKillsTwiceBeforeItsFirstTest() {
    ScriptedClass a =
        suite.add("A", Trait.KILLS_BEFORE_ALL).test("one", Act.PASS).test("two", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(classOutcomes(played, a), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 0), Outcome.NotRun.class);
    assertOnly(outcomes(played, a, 1), Outcome.NotRun.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(workers.deaths).isEqualTo(2);
  }

  @Test
  void blamesAClassThatKillsAfterItsLastTest() {
    ScriptedClass a = suite.add("A", Trait.KILLS_AFTER_ALL).test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(classOutcomes(played, a), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void runsTestsThatRanAtOnceAgainAloneToFindTheCrasher() {
    ScriptedClass a =
        suite
            .add("A", Trait.PARALLEL)
            .test("one", Act.PASS)
            .test("killer", Act.KILL)
            .test("three", Act.FAIL);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 2), Outcome.Failed.class);
    assertThat(classOutcomes(played, a)).isEmpty();
  }

  @Test
  void showsADeathThatNoneOfTheTestsThatRanAtOnceRepeats() {
    ScriptedClass a =
        suite.add("A", Trait.PARALLEL).test("one", Act.KILL_BESIDE_OTHERS).test("two", Act.PASS);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertOnly(classOutcomes(played, a), Outcome.Crashed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void namesAClassThatCannotBeLoaded() {
    suite.add("A", Trait.CANNOT_BE_LOADED).test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(played.outcomesOf(BlamedNode.ofClass("A")), Outcome.Errored.class);
  }

  @Test
  void countsAFailureBeforeAllForTheTestsBelow() {
    ScriptedClass a =
        suite.add("A", Trait.FAILS_BEFORE_ALL).test("one", Act.PASS).parameterized("p", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(classOutcomes(played, a), Outcome.Failed.class);
    assertThat(outcomes(played, a, 0)).isEmpty();
  }
}
