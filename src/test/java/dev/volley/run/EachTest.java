package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The session under {@code strategy=each}: every lane runs everything, whatever dies. */
class EachTest extends SessionStage {
  private Played play(int lanes, UnitName unit) {
    return Played.play(suite, workers, lanes, Scheduling.plain(StrategyName.EACH, unit));
  }

  private static void assertPassedIn(int lanes, Played played, ScriptedClass c) {
    List<Outcome> expected = new ArrayList<>();
    IntStream.range(0, lanes).forEach(lane -> expected.add(new Outcome.Passed()));
    c.methods()
        .forEach(
            method -> {
              TestNode node = ScriptedSuite.methodNode(c, method);
              assertThat(played.outcomesOf(node)).isEqualTo(expected);
            });
  }

  @Test
  void everyTestHasOneOutcomeInEachLane() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS).test("two", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    Played played = play(2, UnitName.AUTO);

    assertPassedIn(2, played, a);
    assertPassedIn(2, played, b);
    assertThat(played.settled()).containsExactlyInAnyOrder("A(w1)", "A(w2)", "B(w1)", "B(w2)");
    assertThat(workers.forked()).isEqualTo(2);
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void nothingIsCutAndWhatIsSharedOrApartStaysInItsLane() {
    List<ScriptedClass> classes =
        List.of(
            tests(suite.add("A", Trait.DIVISIBLE), 20),
            tests(suite.add("B", Trait.LOCKS_A), 2),
            tests(suite.add("C", Trait.LOCKS_A), 2),
            tests(suite.add("D", Trait.IN_GROUP), 2),
            tests(suite.add("E", Trait.IN_GROUP), 2),
            tests(suite.add("F", Trait.ALONE), 2),
            tests(suite.add("G", Trait.ISOLATED), 2));

    for (UnitName unit : List.of(UnitName.AUTO, UnitName.METHOD)) {
      for (long seed = 0; seed < 50; seed++) {
        Played played =
            Played.play(
                suite,
                new ScriptedWorkers(suite, seed),
                3,
                Scheduling.plain(StrategyName.EACH, unit));

        classes.forEach(c -> assertPassedIn(3, played, c));
        assertThat(played.settled()).hasSize(21).doesNotHaveDuplicates();
        assertThat(played.warnings()).isEmpty();
      }
    }
  }

  private static ScriptedClass tests(ScriptedClass c, int count) {
    IntStream.range(0, count).forEach(i -> c.test("t" + i, Act.PASS));
    return c;
  }

  @Test
  void whatADeadWorkerLeftGoesToAnotherInItsLane() {
    ScriptedClass a =
        suite.add("A").test("first", Act.PASS).test("killer", Act.KILL).test("last", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    for (long seed = 0; seed < 50; seed++) {
      ScriptedWorkers dying = new ScriptedWorkers(suite, seed);
      Played played =
          Played.play(suite, dying, 2, Scheduling.plain(StrategyName.EACH, UnitName.AUTO));

      assertThat(outcomes(played, a, 0)).hasSize(2);
      assertThat(outcomes(played, a, 1))
          .hasSize(2)
          .allMatch(outcome -> outcome instanceof Outcome.Crashed);
      assertThat(outcomes(played, a, 2)).hasSize(2).containsOnly(new Outcome.Passed());
      assertPassedIn(2, played, b);
      assertThat(dying.forked()).isEqualTo(4);
      assertThat(played.settled()).contains("A(w1)", "A(w2)", "B(w1)", "B(w2)");
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  @Test
  void whoWaitsForALockThatADeadWorkerHeldWaitsForItsReplacement() {
    ScriptedClass killing =
        suite.add("A", Trait.LOCKS_A).test("killer", Act.KILL).test("last", Act.PASS);
    ScriptedClass other = suite.add("B", Trait.LOCKS_A).test("one", Act.PASS);

    for (long seed = 0; seed < 100; seed++) {
      Played played =
          Played.play(
              suite,
              new ScriptedWorkers(suite, seed),
              2,
              Scheduling.plain(StrategyName.EACH, UnitName.AUTO));

      assertThat(outcomes(played, killing, 1)).as("seed " + seed).hasSize(2);
      assertThat(outcomes(played, killing, 1)).containsOnly(new Outcome.Passed());
      assertPassedIn(2, played, other);
    }
  }

  @Test
  void whatALaneThatNeverComesBackHadToRunIsListedAsNotRun() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS);
    workers.stillborn = List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    Played played = play(2, UnitName.AUTO);

    assertThat(outcomes(played, a, 0)).containsExactly(new Outcome.Passed());
    assertThat(played.outcomesOf(BlamedNode.ofClass("A")))
        .hasSize(1)
        .first()
        .isInstanceOf(Outcome.NotRun.class);
    assertThat(played.settled()).contains("A(w1)", "A(w2)");
    assertThat(played.end.red()).isTrue();
  }
}
