package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import dev.volley.schedule.WorkerLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions in which workers end before there is nothing left to do. */
class RecyclingTest extends SessionStage {
  private static final Upkeep CLASSES = isolated(Isolation.CLASS);
  private static final Upkeep METHODS = isolated(Isolation.METHOD);

  private static Upkeep isolated(Isolation isolation) {
    return new Upkeep(isolation, WorkerLimit.NONE, false, true, LeakPolicy.NONE, false);
  }

  private static Upkeep after(String limit) {
    return new Upkeep(
        Isolation.NONE, WorkerLimit.parse(limit), false, true, LeakPolicy.NONE, false);
  }

  private Played play(int count, Upkeep upkeep) {
    return play(count, upkeep, Scheduling.plain(StrategyName.BALANCED, UnitName.AUTO));
  }

  private Played play(int count, Upkeep upkeep, Scheduling scheduling) {
    return Played.play(suite, workers, Played.pool(count).kept(upkeep), scheduling, Forecast.NONE);
  }

  private void addClasses(int count) {
    IntStream.range(0, count)
        .forEach(i -> suite.add("C" + i).test("one", Act.PASS).test("two", Act.PASS));
  }

  private static void assertAllPassedOnce(Played played, int tests) {
    assertThat(played.outcomes()).hasSize(tests);
    assertThat(played.outcomes().values())
        .allSatisfy(outcomes -> assertOnly(outcomes, Outcome.Passed.class));
    assertThat(played.settled()).doesNotHaveDuplicates();
    assertThat(played.warnings()).isEmpty();
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.leasedAtEnd).isEmpty();
  }

  private static void assertOneClassPerWorker(Played played) {
    assertThat(played.ranOn().values())
        .allSatisfy(
            ran ->
                assertThat(ran.stream().map(TestNode::suite).distinct()).as("%s", ran).hasSize(1));
  }

  @Test
  void eachClassHasAWorkerOfItsOwnAndNobodyWaitsInVain() {
    addClasses(30);

    Played played = play(2, CLASSES);

    assertOneClassPerWorker(played);
    assertAllPassedOnce(played, 60);
    assertThat(played.ranOn()).hasSize(30);
    assertThat(workers.forked()).isEqualTo(30);
  }

  @Test
  void theRunNeverHasMoreThanOneSpareForEachWorker() {
    addClasses(30);

    Played played = play(3, CLASSES);

    assertThat(workers.mostAlive).isBetween(4, 6);
    assertThat(played.highestSlot).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void withoutSparesNoSlotIsAboveTheNumberOfWorkers(int count) {
    addClasses(20);

    Played played = play(count, CLASSES.withoutSpares());

    assertAllPassedOnce(played, 40);
    assertOneClassPerWorker(played);
    assertThat(played.highestSlot).isEqualTo(count);
    assertThat(workers.forked()).isEqualTo(20);
  }

  @Test
  void eachMethodHasAWorkerOfItsOwnEvenInNestedClasses() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS).test("two", Act.PASS);
    a.nest("Inner").test("three", Act.PASS).test("four", Act.PASS);
    suite.add("B").test("five", Act.PASS).parameterized("six", Act.PASS, Act.PASS);

    Played played = play(2, METHODS);

    assertAllPassedOnce(played, 7);
    assertThat(played.ranOn().values())
        .allSatisfy(ran -> assertThat(ran.stream().map(TestNode::source).distinct()).hasSize(1));
    assertThat(played.ranOn()).hasSize(6);
  }

  @Test
  void eachMethodHasAWorkerOfItsOwnWhateverItsClassNeeds() {
    for (Trait trait : List.of(Trait.LOCKS_A, Trait.READS_A, Trait.IN_GROUP, Trait.ALONE)) {
      suite.add("C" + trait, trait).test("one", Act.PASS).test("two", Act.PASS);
    }
    for (long seed = 0; seed < 50; seed++) {
      ScriptedWorkers players = new ScriptedWorkers(suite, seed);
      Scheduling scheduling = Scheduling.plain(StrategyName.BALANCED, UnitName.AUTO);
      RunRequest.Pool pool = Played.pool(3).kept(METHODS);

      Played played = Played.play(suite, players, pool, scheduling, Forecast.NONE);

      assertAllPassedOnce(played, 8);
      assertThat(played.ranOn()).as("seed " + seed).hasSize(8);
      PlacingWatch watch = new PlacingWatch(3, 3, 1, "seed " + seed);
      watch.groupsMove();
      played.events.forEach(watch::accept);
    }
  }

  @Test
  void aClassWhoseTestsDependOnTheirOrderStaysInOneWorker() {
    suite.add("A", Trait.ORDERED).test("one", Act.PASS).test("two", Act.PASS);
    addClasses(3);

    Played played = play(2, METHODS);

    assertAllPassedOnce(played, 8);
    assertThat(played.ranOn()).hasSize(7);
  }

  @Test
  void classesOfEveryEngineAreIsolated() {
    workers.engines = List.of(ScriptedSuite.JUPITER, "other");
    for (int i = 0; i < 5; i++) {
      suite.addTo("other", "O" + i).test("one", Act.PASS);
    }
    addClasses(2);

    Played played = play(2, CLASSES);

    assertAllPassedOnce(played, 9);
    assertThat(played.ranOn()).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(UnitName.class)
  void isolationBoundsEveryUnit(UnitName unit) {
    addClasses(6);

    Played played = play(2, CLASSES, Scheduling.plain(StrategyName.WORKSTEAL, unit));

    assertOneClassPerWorker(played);
    assertAllPassedOnce(played, 12);
  }

  @Test
  void underEachEveryLaneGoesOnInAnotherWorker() {
    addClasses(4);

    Played played = play(2, CLASSES, Scheduling.plain(StrategyName.EACH, UnitName.AUTO));

    assertThat(played.outcomes().values()).allSatisfy(outcomes -> assertThat(outcomes).hasSize(2));
    assertThat(played.ranOn()).hasSize(8);
    assertOneClassPerWorker(played);
    assertThat(played.settled()).hasSize(8).doesNotHaveDuplicates();
    assertThat(played.warnings()).isEmpty();
  }

  @Test
  void whatIsSharedOrApartIsSharedAndApartStill() {
    for (int i = 0; i < 4; i++) {
      suite.add("L" + i, Trait.LOCKS_A).test("one", Act.PASS);
      suite.add("G" + i, Trait.IN_GROUP).test("one", Act.PASS);
      suite.add("S" + i, Trait.ALONE).test("one", Act.PASS);
    }
    for (long seed = 0; seed < 50; seed++) {
      ScriptedWorkers players = new ScriptedWorkers(suite, seed);
      Scheduling scheduling = Scheduling.plain(StrategyName.BALANCED, UnitName.AUTO);
      RunRequest.Pool pool = Played.pool(3).kept(seed % 2 == 0 ? CLASSES : METHODS);

      Played played = Played.play(suite, players, pool, scheduling, Forecast.NONE);

      assertAllPassedOnce(played, 12);
      assertOneClassPerWorker(played);
      PlacingWatch watch = new PlacingWatch(3, 3, 1, "seed " + seed);
      watch.groupsMove();
      played.events.forEach(watch::accept);
    }
  }

  @Test
  void theSpareIsThereBeforeItsPlaceIsFree() {
    addClasses(2);

    Played played = play(1, CLASSES);

    assertThat(played.forkedWhenSettled).first().isEqualTo(2);
    assertThat(workers.forked()).isEqualTo(2);
  }

  @Test
  void aFailureStartsTheSpareWhileTheClassGoesOn() {
    ScriptedClass a = suite.add("A").test("fails", Act.FAIL).test("passes", Act.PASS);
    suite.add("B").test("one", Act.PASS);
    Upkeep upkeep =
        new Upkeep(Isolation.NONE, WorkerLimit.NONE, true, true, LeakPolicy.NONE, false);

    Played played = play(1, upkeep);

    assertThat(played.forkedWhenSettled).first().isEqualTo(2);
    assertOnly(outcomes(played, a, 1), Outcome.Passed.class);
    assertThat(played.ranOn()).hasSize(2);
  }

  @Test
  void recycledWorkersAreNeverCountedAsReplacements() {
    addClasses(40);
    suite.add("K").test("killer", Act.KILL);

    Played played = play(1, CLASSES);

    assertThat(played.outcomes()).hasSize(81);
    assertThat(played.warnings()).singleElement().asString().contains("exit code 3");
  }

  @Test
  void aWorkerEndsAfterSoManyClasses() {
    addClasses(10);

    Played played = play(1, after("3 classes"));

    assertAllPassedOnce(played, 20);
    assertThat(played.ranOn().values())
        .extracting(ran -> ran.stream().map(TestNode::suite).distinct().count())
        .containsExactly(3L, 3L, 3L, 1L);
    assertThat(workers.forked()).isEqualTo(4);
  }

  @Test
  void aWorkerEndsAfterTheClassWithSoManyTests() {
    addClasses(10);

    Played played = play(1, after("5 tests"));

    assertThat(played.ranOn().values()).extracting(List::size).containsExactly(6, 6, 6, 2);
  }

  @Test
  void nothingRunsInAWorkerInWhichATestHasFailed() {
    for (int i = 0; i < 5; i++) {
      suite.add("F" + i).test("fails", Act.FAIL).test("passes", Act.PASS);
      suite.add("P" + i).test("passes", Act.PASS);
    }
    Upkeep upkeep =
        new Upkeep(Isolation.NONE, WorkerLimit.NONE, true, true, LeakPolicy.NONE, false);

    Played played = play(2, upkeep);

    Set<String> dirty = new HashSet<>();
    played
        .ranOn()
        .forEach(
            (worker, ran) -> {
              List<String> suites =
                  ran.stream().map(TestNode::suite).distinct().collect(Collectors.toList());
              suites.remove(suites.size() - 1);
              dirty.addAll(suites);
            });
    assertThat(dirty).isNotEmpty().noneMatch(name -> name.startsWith("F"));
    assertThat(played.outcomes()).hasSize(15);
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void aRunGoesOnWithoutSparesWhereOneDies() {
    addClasses(8);
    workers.stillborn = List.of(3);

    Played played = play(2, CLASSES);

    assertThat(played.outcomes()).hasSize(16);
    assertThat(played.outcomes().values())
        .allSatisfy(outcomes -> assertOnly(outcomes, Outcome.Passed.class));
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.warnings()).singleElement().asString().contains("Unrecognized option");
  }

  @Test
  void aRunEndsWhereWorkersDieOneAfterAnother() {
    addClasses(8);
    workers.stillborn = IntStream.rangeClosed(3, 60).boxed().toList();

    Played played = play(2, CLASSES);

    assertThat(played.outcomes()).hasSize(10);
    assertThat(played.outcomes().values())
        .filteredOn(outcomes -> outcomes.get(0) instanceof Outcome.NotRun)
        .hasSize(6);
    assertThat(workers.forked()).isLessThan(12);
  }
}
