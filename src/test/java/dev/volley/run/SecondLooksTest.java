package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Candidate;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SecondLooksTest extends SessionStage {

  private void addOthers() {
    for (int i = 0; i < 6; i++) {
      suite.add("B" + i).test("one", Act.PASS).test("two", Act.PASS);
    }
  }

  @Test
  void tellsThatAClassPassesAloneAndLetsItsFailureStand() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL_BESIDE_WORKERS).test("two", Act.PASS);
    addOthers();

    Played played = Played.play(suite, workers, 3);

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertThat(played.end.red()).isTrue();
    assertThat(played.end.apart()).containsExactly("A");
    assertThat(played.warnings()).hasSize(1).first().asString().contains("A passes alone");
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void saysNothingOfAClassOfWhichAPartDidNotRunTheSecondTime() {
    suite
        .add("A", Trait.FORGETS_LAST_TEST)
        .test("one", Act.FAIL_BESIDE_WORKERS)
        .test("two", Act.PASS);
    addOthers();

    Played played = Played.play(suite, workers, 3);

    assertThat(played.end.red()).isTrue();
    assertThat(played.end.apart()).isEmpty();
  }

  @Test
  void saysNothingOfAClassThatFailsAloneToo() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    addOthers();

    Played played = Played.play(suite, workers, 3);

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertThat(played.end.apart()).isEmpty();
    assertThat(played.warnings()).isEmpty();
  }

  @Test
  void looksOnAFreshWorkerEachTimeAndAtNoMoreThanTen() {
    for (int i = 0; i < 14; i++) {
      suite.add("A" + i).test("one", Act.FAIL);
    }

    Played played = Played.play(suite, workers, 2);

    List<RunEvent.Assigned> looks = looks(played, 14);
    assertThat(looks).hasSize(10);
    assertThat(looks.stream().map(RunEvent.Assigned::worker).distinct()).hasSize(10);
    assertThat(played.outcomes()).hasSize(14);
  }

  private static List<RunEvent.Assigned> looks(Played played, int outcomes) {
    int done = 0;
    List<RunEvent.Assigned> looks = new ArrayList<>();
    for (RunEvent event : played.events) {
      boolean end =
          event instanceof RunEvent.OnWorker on
              && on.event() instanceof TestEvent.Finished finished
              && finished.node().isTest();
      done += end ? 1 : 0;
      if (event instanceof RunEvent.Assigned assigned && done >= outcomes) {
        looks.add(assigned);
      }
    }
    return looks;
  }

  @Test
  void doesNotLookAgainWhereThereIsNothingBesideThatAClassCouldFailBy() {
    suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.FAIL);

    Played played = Played.play(suite, workers, 1);

    assertThat(looks(played, 2)).isEmpty();
    assertThat(workers.forked()).isEqualTo(1);
  }

  @Test
  void doesNotLookAgainAtWhatFailedBefore() {
    suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 2, new Failing("A"));

    assertThat(looks(played, 2)).isEmpty();
  }

  @Test
  void reportsNothingOfAWorkerThatDiesAtTheSecondLook() {
    suite.add("A").test("one", Act.FAIL);
    ScriptedClass b = suite.add("B", Trait.DIVISIBLE).test("one", Act.PASS);
    for (int seed = 0; seed < 300; seed++) {
      ScriptedWorkers dying = new ScriptedWorkers(suite, seed);
      dying.deathsPerMillion = 30_000;

      Played played = Played.play(suite, dying, 2);

      assertThat(played.outcomesOf(ScriptedSuite.methodNode(b, b.methods().get(0))))
          .as("seed " + seed)
          .hasSizeLessThan(2);
      assertThat(played.leasedAtEnd).isEmpty();
    }
  }

  /** What history says where one class failed. */
  private record Failing(String name) implements Forecast {
    @Override
    public Weight weight(Candidate candidate) {
      return Forecast.NONE.weight(candidate);
    }

    @Override
    public OptionalDouble seconds(TestNode test) {
      return OptionalDouble.empty();
    }

    @Override
    public boolean failedBefore(String className) {
      return className.equals(name);
    }

    @Override
    public boolean standsApart(String className) {
      return false;
    }

    @Override
    public Map<String, Double> fixtureSeconds() {
      return Map.of();
    }
  }
}
