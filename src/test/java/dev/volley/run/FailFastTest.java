package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.report.RunSummary;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.zoo.worker.FailingZoo;
import dev.volley.zoo.worker.GreenZoo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that stop after so many failures. */
class FailFastTest extends SessionStage {
  private static final Stops AFTER_ONE = new Stops(1, Passes.ONE);

  @TempDir Path directory;

  @Test
  void skipsWhatHasNotBegunByClassWhereItWasNotDescribed() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL).test("two", Act.PASS);
    suite.add("B").test("one", Act.PASS);
    suite.add("C").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1, AFTER_ONE);

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertOnly(played.outcomesOf(BlamedNode.ofClass("B")), Outcome.Skipped.class);
    assertOnly(played.outcomesOf(BlamedNode.ofClass("C")), Outcome.Skipped.class);
    assertThat(((Outcome.Skipped) played.outcomesOf(BlamedNode.ofClass("B")).get(0)).reason())
        .isEqualTo("Not run: the run stopped after 1 failure (skipAfterFailureCount=1).");
    assertThat(played.settled()).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(played.warnings())
        .containsExactly(
            "A test has failed: what has not begun is skipped (skipAfterFailureCount=1).");
    assertThat(played.end.red()).isTrue();
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.leasedAtEnd).isEmpty();
  }

  @Test
  void skipsByNameWhatWasDescribedAndNotSent() {
    ScriptedClass a = suite.add("A", Trait.DIVISIBLE);
    for (int i = 0; i < 20; i++) {
      a.test("m" + i, i == 0 ? Act.FAIL : Act.PASS);
    }
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 2, AFTER_ONE);

    long skipped = 0;
    for (int i = 0; i < 20; i++) {
      assertThat(outcomes(played, a, i)).hasSize(1);
      skipped += outcomes(played, a, i).get(0) instanceof Outcome.Skipped ? 1 : 0;
    }
    assertThat(skipped).isPositive();
    assertThat(classOutcomes(played, a)).isEmpty();
  }

  @Test
  void countsCrashes() {
    suite.add("A").test("one", Act.KILL).test("two", Act.PASS);
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1, AFTER_ONE);

    assertThat(workers.forked()).isEqualTo(1);
    assertOnly(played.outcomesOf(BlamedNode.ofClass("B")), Outcome.Skipped.class);
  }

  @Test
  void countsASetUpThatFails() {
    ScriptedClass a = suite.add("A", Trait.FAILS_BEFORE_ALL).test("one", Act.PASS);
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1, AFTER_ONE);

    assertOnly(classOutcomes(played, a), Outcome.Failed.class);
    assertOnly(played.outcomesOf(BlamedNode.ofClass("B")), Outcome.Skipped.class);
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void goesOnBelowTheLimit() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1, new Stops(2, Passes.ONE));

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(played.warnings()).isEmpty();
  }

  @Test
  void givesNothingOutOnceItHasStopped() {
    for (int seed = 0; seed < 200; seed++) {
      ScriptedSuite many = new ScriptedSuite();
      for (int i = 0; i < 12; i++) {
        many.add("C" + i, Trait.DIVISIBLE).test("one", i % 4 == 1 ? Act.FAIL : Act.PASS);
      }

      Played played = Played.play(many, new ScriptedWorkers(many, seed), 3, AFTER_ONE);

      List<RunEvent> events = played.events;
      int stopped = 0;
      while (!(events.get(stopped) instanceof RunEvent.Warning)) {
        stopped++;
      }
      assertThat(events.subList(stopped, events.size()))
          .noneMatch(RunEvent.Assigned.class::isInstance);
      assertThat(played.outcomes()).hasSize(12);
    }
  }

  @Test
  void refusesANegativeNumber() {
    assertThatThrownBy(() -> new Stops(-1, Passes.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"skipAfterFailureCount\" should not be negative: it is -1");
  }

  @Test
  void reportsWhatARealRunDidNotRunAsSkipped() {
    RunKit kit =
        new RunKit(directory).classes(FailingZoo.class, GreenZoo.class).workers(1).stops(AFTER_ONE);

    RunResult result = kit.run();

    // The platform of these tests cannot stop within a class.
    assertThat(kit.verdicts())
        .containsExactly(
            "FailingZoo.first passed",
            "FailingZoo.fourth failure",
            "FailingZoo.second failure",
            "FailingZoo.third passed",
            "GreenZoo. skipped");
    assertThat(kit.theCase("").message()).startsWith("Not run: the run stopped after 1 failure");
    assertThat(result.summary()).isEqualTo(new RunSummary(5, 2, 0, 1));
    assertThat(result.problem()).isEmpty();
    assertThat(kit.console.lines.stream().filter(line -> line.contains("has failed: what")))
        .hasSize(1);
    assertThat(RunKit.liveWorkers()).isEmpty();
  }
}
