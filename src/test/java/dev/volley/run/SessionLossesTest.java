package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Dynamic;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The session with scripted workers: what else can be lost, and is not. */
class SessionLossesTest extends SessionStage {
  @Test
  void isRedWhereADescribedTestWasNeverRun() {
    ScriptedClass a =
        suite.add("A", Trait.FORGETS_LAST_TEST).test("one", Act.PASS).test("two", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(outcomes(played, a, 1), Outcome.NotRun.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void isRedWhereAnEngineSaysOfATestThatHadEndedThatItFailed() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL_AFTER_ITS_END).test("two", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertThat(outcomes(played, a, 0)).hasSize(2).last().isInstanceOf(Outcome.Failed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertThat(played.end.red()).isTrue();
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void believesNoWorkerThatItIsDoneWithWhatItHasNotBegun() {
    ScriptedClass a = suite.add("A").test("one", Act.FAIL);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);
    WorkerId worker = new WorkerId(1);
    for (int request = 1; request <= 4; request++) {
      WorkerEvent done = new WorkerEvent.RequestDone(request, Optional.empty(), Map.of());
      workers.put(new SessionEvent.Told(worker, done, () -> {}));
    }
    WorkerEvent ready = new WorkerEvent.Ready(workers.engines, Map.of());
    workers.put(new SessionEvent.Told(worker, ready, () -> {}));

    Played played = Played.play(suite, workers, 1);

    assertOnly(outcomes(played, a, 0), Outcome.Failed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(played.end.red()).isTrue();
  }

  @Test
  void saysOnceWhyNoWorkerStarts() {
    suite.add("A").test("one", Act.PASS);
    suite.add("B").test("one", Act.PASS);
    workers.stillborn = List.of(1, 2);

    Played played = Played.play(suite, workers, 2);

    assertThat(played.end.problems()).hasSize(1).first().asString().contains("-Xfoo");
    assertThat(workers.forked()).isEqualTo(2);
  }

  @Test
  void goesOnWithTheOtherWorkersWhereOneDoesNotStart() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);
    workers.stillborn = List.of(1);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.warnings()).hasSize(1).first().asString().contains("-Xfoo");
  }

  @Test
  void waitsForNoWorkerThatNeverBecomesReadyOnceAllHasRun() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS);
    ScriptedClass b = suite.add("B").test("one", Act.PASS);
    workers.neverReady = List.of(2);

    Played played = Played.play(suite, workers, 2);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.end.red()).isFalse();
    assertThat(played.warnings())
        .hasSize(1)
        .first()
        .asString()
        .contains("worker w2", "did not end within 30 s", "given nothing to run");
    assertThat(played.leasedAtEnd).isEmpty();
  }

  @Test
  void waitsForNoWorkerThatNeverBecomesReadyOnceEnoughHasFailed() {
    suite.add("A").test("one", Act.FAIL);
    suite.add("B").test("one", Act.PASS);
    workers.neverReady = List.of(2);

    Played played = Played.play(suite, workers, 2, new Stops(1, Passes.ONE));

    assertThat(played.end.red()).isTrue();
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.leasedAtEnd).isEmpty();
  }

  @Test
  void saysThatThereIsNoEngine() {
    suite.add("A").test("one", Act.PASS);
    workers.engines = List.of();

    Played played = Played.play(suite, workers, 1);

    assertThat(played.end.problems()).hasSize(1).first().asString().contains("No test engine");
  }

  @Test
  void runsClassesOfOtherEnginesAsOneUnit() {
    for (int i = 0; i < 20; i++) {
      suite.addTo("testng", "C" + i).test("one", Act.PASS);
    }
    workers.engines = List.of("testng");

    Played played = Played.play(suite, workers, 2);

    assertThat(
            played.events.stream()
                .filter(dev.volley.model.RunEvent.Assigned.class::isInstance)
                .count())
        .isEqualTo(1);
    assertThat(played.outcomes()).hasSize(20);
  }

  @Test
  void listsWhatCouldNotRunWhenReplacementsAreUsedUp() {
    ScriptedClass a = suite.add("A");
    for (int i = 0; i < 6; i++) {
      a.test("killer" + i, Act.KILL);
    }
    a.test("last", Act.PASS);
    suite.add("B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    for (int i = 0; i < 5; i++) {
      assertOnly(outcomes(played, a, i), Outcome.Crashed.class);
    }
    assertOnly(outcomes(played, a, 5), Outcome.NotRun.class);
    assertOnly(outcomes(played, a, 6), Outcome.NotRun.class);
    assertOnly(played.outcomesOf(BlamedNode.ofClass("B")), Outcome.NotRun.class);
    assertThat(workers.forked()).isEqualTo(5);
    assertThat(((Outcome.NotRun) outcomes(played, a, 6).get(0)).reason()).contains("4 times");
  }

  @Test
  void blamesNoTestForAnInterruptThatCancelsTheRun() {
    suite.add("A").test("one", Act.PASS);
    workers.deathsPerMillion = 1_000_000;
    workers.deathFromOutside = new WorkerExit.Signal(2, "SIGINT");
    workers.engines = List.of("junit-jupiter");

    ScriptedWorkers dying = workers;
    dying.put(new SessionEvent.CancelRequested());
    Played played = Played.play(suite, dying, 1);

    assertThat(played.end.cancelled()).isTrue();
    assertThat(played.end.red()).isFalse();
    assertThat(played.outcomes()).isEmpty();
  }

  @Test
  void runsAClassTemplateThatHadNotBegunWhenItsWorkerDied() {
    ScriptedClass a = suite.add("A").test("killer", Act.KILL);
    a.nest("Inner").test("one", Act.PASS).invoked(2);

    Played played = Played.play(suite, workers, 1);

    assertThat(played.outcomes()).hasSize(3);
    assertThat(played.outcomes().keySet()).filteredOn(id -> id.contains("one()")).hasSize(2);
  }

  @Test
  void runsAClassTemplateThatStandsInOneUnitWithAClassThatIsCut() {
    suite.add("A").test("one", Act.PASS).invoked(2);
    suite.add("A$B").test("two", Act.PASS).test("three", Act.PASS);

    Played played =
        Played.play(suite, workers, 1, Scheduling.plain(StrategyName.LOAD, UnitName.METHOD));

    assertThat(played.outcomes().keySet()).filteredOn(id -> id.contains("one()")).hasSize(2);
    assertThat(played.outcomes()).hasSize(4);
    assertThat(played.end.red()).isFalse();
  }

  @Test
  void goesOnWithDynamicContainersThatWereHalfDoneTwoDeathsAgo() {
    suite
        .add("A")
        .factory(
            "f",
            Dynamic.container(
                Dynamic.test(Act.KILL),
                Dynamic.container(Dynamic.test(Act.KILL), Dynamic.test(Act.PASS)),
                Dynamic.test(Act.PASS)),
            Dynamic.test(Act.KILL),
            Dynamic.test(Act.PASS));

    Played played = Played.play(suite, workers, 1);

    assertThat(played.outcomes()).hasSize(6).allSatisfy((id, of) -> assertThat(of).hasSize(1));
    assertThat(played.outcomes().values().stream().flatMap(List::stream))
        .filteredOn(Outcome.Crashed.class::isInstance)
        .hasSize(3);
  }

  @Test
  void givesUpOnlyTheClassThatKillsTwiceBeforeItsFirstTest() {
    workers.engines = List.of("testng");
    suite.addTo("testng", "A", Trait.KILLS_BEFORE_ALL).test("one", Act.PASS);
    ScriptedClass b = suite.addTo("testng", "B").test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
  }

  @Test
  void namesAClassThatCannotBeLoadedBesideOneThatKills() {
    workers.engines = List.of("testng");
    suite.addTo("testng", "A").test("killer", Act.KILL);
    suite.addTo("testng", "B", Trait.CANNOT_BE_LOADED).test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(played.outcomesOf(BlamedNode.ofClass("B")), Outcome.Errored.class);
  }

  @Test
  void standsForTestsThatAContainerMadeWithoutNumbers() {
    workers.engines = List.of("kotest");
    ScriptedClass a =
        suite
            .addTo("kotest", "A", Trait.MAKES_ITS_TESTS)
            .test("killer", Act.KILL)
            .test("two", Act.PASS);
    ScriptedClass b = suite.addTo("kotest", "B", Trait.MAKES_ITS_TESTS).test("one", Act.PASS);

    Played played = Played.play(suite, workers, 1);

    assertOnly(classOutcomes(played, a), Outcome.NotRun.class);
    assertOnly(outcomes(played, b, 0), Outcome.Passed.class);
  }

  @Test
  void blamesAClassOnceHoweverManyOfItsTestsDieAlone() {
    ScriptedClass a =
        suite
            .add("A", Trait.PARALLEL, Trait.KILLS_AFTER_ALL)
            .test("one", Act.KILL_BESIDE_OTHERS)
            .test("two", Act.PASS)
            .test("three", Act.PASS);

    Played played = Played.play(suite, workers, 2);

    assertOnly(classOutcomes(played, a), Outcome.Crashed.class);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
  }

  @Test
  void doesNotCountAsReplacementsTheWorkersThatAPoolHasStillToComeUpTo() {
    workers.engines = List.of("testng", "cucumber", "jqwik");
    for (String engine : workers.engines) {
      ScriptedClass a = suite.addTo(engine, "by." + engine);
      for (int i = 0; i < 5; i++) {
        a.test("killer" + i, Act.KILL);
      }
    }

    Played played = Played.play(suite, workers, 3, 1);

    assertThat(played.outcomes().values().stream().flatMap(List::stream))
        .hasSize(15)
        .allMatch(Outcome.Crashed.class::isInstance);
    assertThat(workers.forked()).isEqualTo(15);
  }

  @Test
  void comesUpToAllWorkersWhereNoDeadOneMayBeReplaced() {
    for (int i = 0; i < 40; i++) {
      suite.add("C" + i).test("one", Act.PASS).test("two", Act.PASS);
    }
    workers.cores = Optional.of(2);

    playWithoutRestarts(6);

    assertThat(workers.forked()).isEqualTo(6);
  }

  @Test
  void looksAgainOnAFreshWorkerWhereNoDeadOneMayBeReplaced() {
    suite.add("A").test("one", Act.FAIL_BESIDE_WORKERS).test("two", Act.PASS);
    for (int i = 0; i < 6; i++) {
      suite.add("B" + i).test("one", Act.PASS).test("two", Act.PASS);
    }

    Played played = playWithoutRestarts(3);

    assertThat(played.end.apart()).containsExactly("A");
    assertThat(workers.forked()).isEqualTo(4);
  }

  private Played playWithoutRestarts(int count) {
    DeathLimits none = new DeathLimits(OptionalInt.of(0), OptionalInt.empty(), 0);
    return Played.play(
        suite, workers, count, Scheduling.plain(StrategyName.LOAD, UnitName.AUTO), none);
  }

  @Test
  void namesAClassWhoseFurtherInvocationsCouldNotBeAskedFor() {
    suite.add("A").test("one", Act.PASS).invoked(3);
    suite.add("B", Trait.KILLS_IN_DISCOVERY).test("one", Act.PASS);
    for (int seed = 0; seed < 300; seed++) {
      ScriptedWorkers dying = new ScriptedWorkers(suite, seed);
      dying.deathsPerMillion = 60_000;

      Played played = Played.play(suite, dying, 1);

      long run = played.outcomes().keySet().stream().filter(id -> id.contains("one()")).count();
      boolean named =
          played.outcomes().entrySet().stream()
              .anyMatch(
                  outcome -> outcome.getKey().contains(":A]") && outcome.getValue().get(0).isRed());
      assertThat(run == 3 || named).as("seed " + seed).isTrue();
    }
  }
}
