package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.report.RunSummary;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.zoo.worker.FailingZoo;
import dev.volley.zoo.worker.GreenZoo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that run everything again and again. */
@Timeout(120)
class RepetitionTest extends SessionStage {
  @TempDir Path directory;

  private static Stops times(int most) {
    return new Stops(0, new Passes(most, Optional.empty(), false));
  }

  @Test
  void runsEverythingSoManyTimesOnTheSameWorkers() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS).test("two", Act.FAIL);
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 2, times(5));

    assertThat(outcomes(played, a, 0)).hasSize(5).allMatch(Outcome.Passed.class::isInstance);
    assertThat(outcomes(played, a, 1)).hasSize(5);
    assertThat(workers.forked()).isEqualTo(2);
    assertThat(played.settled()).hasSize(10).contains("A(p1)", "B(p1)", "A(p5)", "B(p5)");
    assertThat(played.leasedAtEnd).isEmpty();
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void endsAPassBeforeTheNextBegins() {
    for (int i = 0; i < 6; i++) {
      suite.add("C" + i).test("one", Act.PASS);
    }

    Played played = Played.play(suite, new ScriptedWorkers(suite, 7), 3, times(3));

    int settled = 0;
    int passes = 0;
    for (RunEvent event : played.events) {
      if (event instanceof RunEvent.SuitesSettled some) {
        settled += some.suites().size();
      } else if (event instanceof RunEvent.PassStarted) {
        assertThat(settled).isEqualTo(6 * passes++);
      }
    }
    assertThat(passes).isEqualTo(3);
  }

  @Test
  void endsWithThePassThatFails() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);
    Passes untilFailure = new Passes(0, Optional.empty(), true);

    Played played = Played.play(suite, workers, 2, new Stops(0, untilFailure));

    assertThat(outcomes(played, a, 0)).hasSize(1);
    assertThat(outcomes(played, b, 0)).hasSize(1);
  }

  @Test
  void endsWhereNothingRunsThatCouldFail() {
    suite.add("A");
    Passes untilFailure = new Passes(0, Optional.empty(), true);

    Played played = Played.play(suite, workers, 1, new Stops(0, untilFailure));

    assertThat(played.end.red()).isFalse();
  }

  @Test
  void survivesWorkersThatDie() {
    for (int seed = 0; seed < 200; seed++) {
      ScriptedSuite some = new ScriptedSuite();
      ScriptedClass a = some.add("A").test("one", Act.PASS).test("two", Act.PASS);
      some.add("B").test("one", Act.PASS);
      ScriptedWorkers dying = new ScriptedWorkers(some, seed);
      dying.deathsPerMillion = 10_000;

      Played played = Played.play(some, dying, 2, times(4));

      assertThat(played.outcomesOf(ScriptedSuite.methodNode(a, a.methods().get(0))))
          .as("seed " + seed)
          .hasSizeLessThanOrEqualTo(4);
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  @Test
  void asksTheClockAndTheFailuresWhetherAnotherPassFollows() {
    Passes forAMinute = new Passes(0, Optional.of(Duration.ofMinutes(1)), false);
    Passes atMostThree = new Passes(3, Optional.empty(), true);

    assertThat(forAMinute.goesOn(99, Duration.ofSeconds(59), true)).isTrue();
    assertThat(forAMinute.goesOn(1, Duration.ofSeconds(60), false)).isFalse();
    assertThat(atMostThree.goesOn(2, Duration.ZERO, false)).isTrue();
    assertThat(atMostThree.goesOn(3, Duration.ZERO, false)).isFalse();
    assertThat(atMostThree.goesOn(1, Duration.ZERO, true)).isFalse();
  }

  @Test
  void reportsEachPassByItself() {
    RunKit kit =
        new RunKit(directory).classes(FailingZoo.class, GreenZoo.class).stops(times(2)).workers(1);

    RunResult result = kit.run();

    assertThat(kit.reports().resolve("TEST-dev.volley.zoo.worker.FailingZoo-p1.xml")).exists();
    assertThat(kit.reports().resolve("TEST-dev.volley.zoo.worker.GreenZoo-p2.xml")).exists();
    int green = (result.summary().tests() - 8) / 2;
    assertThat(green).isPositive();
    assertThat(result.summary().failures()).isEqualTo(4);
    assertThat(kit.verdicts())
        .contains("FailingZoo(p1).second failure", "FailingZoo(p2).second failure");
    assertThat(kit.console.text())
        .contains("Pass 1 of at most 2", "Pass 2 of at most 2")
        .contains("Passes: 2, 2 with failures (1, 2)");
    assertThat(result.summary()).isNotEqualTo(RunSummary.EMPTY);
    assertThat(result.problem()).isEmpty();
  }
}
