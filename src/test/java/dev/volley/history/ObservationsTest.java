package dev.volley.history;

import static dev.volley.history.Told.CRASHED;
import static dev.volley.history.Told.ERRORED;
import static dev.volley.history.Told.classNode;
import static dev.volley.history.Told.invocation;
import static dev.volley.history.Told.template;
import static dev.volley.history.Told.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Archive.Project;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final Project PROJECT = new Project("g:a", "test");
  private static final TestNode FOO = classNode("p.Foo");

  @Test
  void classTakesWhatItsContainerTook() {
    Told run = Told.run().started(1, FOO).ran(1, test(FOO, "a"), 300).ran(1, test(FOO, "b"), 500);

    ClassHistory foo = foo(run.finished(1, FOO, 1000));

    assertThat(foo.expected()).hasValue(1.0);
    assertThat(foo.setUp()).hasValue(0.2);
    assertThat(foo.tests()).containsOnlyKeys("[method:a()]", "[method:b()]");
    assertThat(foo.tests()).containsEntry("[method:b()]", 0.5);
    assertThat(foo.lastRed()).isFalse();
  }

  @Test
  void invocationsAreOneTest() {
    TestNode many = template(FOO, "many");
    Told run = Told.run().started(1, FOO).started(1, many);
    run.ran(1, invocation(many, 1), 20).ran(1, invocation(many, 2), 30);

    ClassHistory foo = foo(run.finished(1, many, 60).finished(1, FOO, 100));

    assertThat(foo.tests()).isEqualTo(Map.of("[test-template:many(int)]", 0.05));
    assertThat(foo.setUp()).hasValue(0.05);
  }

  @Test
  void testsOfANestedClassAreTestsOfTheOuterOne() {
    TestNode inner =
        Told.below(FOO, "[nested-class:In]", Kind.CONTAINER, new Source.OfClass("p.Foo$In"));
    Told run = Told.run().started(1, FOO).started(1, inner).ran(1, test(inner, "a"), 40);

    ClassHistory foo = foo(run.finished(1, inner, 50).finished(1, FOO, 60));

    assertThat(foo.tests()).containsOnlyKeys("[nested-class:In]/[method:a()]");
    assertThat(foo.expected()).hasValue(0.06);
  }

  @Test
  void partsOnSeveralWorkersAreOneClassThatPaysItsSetUpOnce() {
    Told run = Told.run().started(1, FOO).started(2, FOO);
    run.ran(1, test(FOO, "a"), 300).ran(2, test(FOO, "b"), 500);

    ClassHistory foo = foo(run.finished(1, FOO, 400).finished(2, FOO, 600));

    assertThat(foo.expected()).hasValue(0.9);
    assertThat(foo.setUp()).hasValue(0.1);
  }

  @Test
  void invocationsInSeveralPartsAreSummed() {
    TestNode many = template(FOO, "many");
    Told run = Told.run().started(1, FOO).ran(1, invocation(many, 1), 20).finished(1, FOO, 20);
    run.started(1, FOO).ran(1, invocation(many, 2), 30).finished(1, FOO, 30);

    assertThat(foo(run).tests()).containsEntry("[test-template:many(int)]", 0.05);
  }

  @Test
  void repetitionIsNotCounted() {
    TestNode a = test(FOO, "a");
    Told run = Told.run().started(1, FOO).started(2, FOO).ran(1, a, 300).ran(2, a, 500);

    ClassHistory foo = foo(run.finished(1, FOO, 400).finished(2, FOO, 600));

    assertThat(foo.expected()).hasValue(0.4);
    assertThat(foo.tests()).containsEntry("[method:a()]", 0.3);
  }

  @Test
  void onlyTheOutcomeOfAClassIsLearntWhereItsWorkerDied() {
    Told run = Told.run().started(1, FOO).ran(1, test(FOO, "a"), 300).started(1, test(FOO, "b"));
    run.gone(1).finished(1, test(FOO, "b"), 0, CRASHED);
    run.started(2, FOO).ran(2, test(FOO, "c"), 300).finished(2, FOO, 400);

    ClassHistory foo = foo(run);

    assertThat(foo.lastRed()).isTrue();
    assertThat(foo.expected()).isEmpty();
    assertThat(foo.tests()).isEmpty();
  }

  @Test
  void nothingIsLearntOfAClassThatNeverEnds() {
    Told run = Told.run().started(1, FOO).ran(1, test(FOO, "a"), 300);

    assertThat(run.ended().archive(PROJECT)).isEmpty();
  }

  @Test
  void nothingIsLearntOfAClassThatIsStillOpenOnAnotherWorker() {
    Told run = Told.run().started(1, FOO).started(2, FOO).ran(1, test(FOO, "a"), 300);

    assertThat(run.finished(1, FOO, 400).ended().archive(PROJECT)).isEmpty();
  }

  @Test
  void nothingIsLearntOfAClassThatBeginsTwiceOnAWorker() {
    Told run = Told.run().started(1, FOO).started(1, FOO).finished(1, FOO, 400);

    assertThat(run.ended().archive(PROJECT)).isEmpty();
  }

  @Test
  void testThatWasNotRunLeavesNoDuration() {
    Told run = Told.run().started(1, FOO).ran(1, test(FOO, "a"), 300).finished(1, FOO, 400);
    run.finished(1, test(FOO, "b"), 0, new Outcome.NotRun("cancelled"));

    assertThat(foo(run).expected()).isEmpty();
    assertThat(foo(run).lastRed()).isTrue();
  }

  @Test
  void containerThatFailsLeavesNoDuration() {
    Told run = Told.run().started(1, FOO).finished(1, FOO, 5, ERRORED);

    assertThat(foo(run).expected()).isEmpty();
    assertThat(foo(run).lastRed()).isTrue();
  }

  @Test
  void testThatFailsLeavesItsDuration() {
    Told run = Told.run().started(1, FOO).finished(1, test(FOO, "a"), 5, ERRORED);

    assertThat(foo(run.finished(1, FOO, 5)).expected()).hasValue(0.005);
    assertThat(foo(run).lastRed()).isTrue();
  }

  @Test
  void skippedClassTakesNoTime() {
    Told run = Told.run().finished(1, FOO, 0, new Outcome.Skipped("not today"));

    assertThat(foo(run).expected()).hasValue(0);
  }

  @Test
  void someTestsOfAClassSayNothingOfItsWhole() {
    Told run = new Told(Told.NOON, Scope.SOME_TESTS);
    run.started(1, FOO).ran(1, test(FOO, "a"), 300).finished(1, FOO, 400);

    assertThat(foo(run).expected()).isEmpty();
    assertThat(foo(run).tests()).containsEntry("[method:a()]", 0.3);
  }

  @Test
  void costsOfWorkersAreMedians() {
    Observations observations = Told.run().ended();
    List.of(1, 9, 2).forEach(s -> observations.workerStarted(Duration.ofSeconds(s)));

    assertThat(History.of(observations.archive(PROJECT).orElseThrow()).workerStart()).hasValue(2);
  }

  @Test
  void shareOfAPartOfTheSuiteIsNotThatOfTheSuite() {
    for (Scope scope : Scope.values()) {
      Told run = new Told(Told.NOON, scope);
      run.observations.cpuShare(0.4);
      run.observations.workerStarted(Duration.ofSeconds(1));

      History history = History.of(run.ended().archive(PROJECT).orElseThrow());

      assertThat(history.cpuShare().isPresent()).isEqualTo(scope == Scope.EVERYTHING);
    }
  }

  @Test
  void shareOfAClassIsKeptWithItsTime() {
    Told run = Told.run();
    run.started(1, FOO).ran(1, test(FOO, "a"), 300).finished(1, FOO, 400);
    run.observations.cpuShare("p.Foo", 0.1);

    run.ended();

    assertThat(foo(run).cpuShare()).hasValue(0.1);
  }

  @Test
  void shareOfAClassThatDidNotEndIsNotKept() {
    Told run = Told.run();
    run.started(1, FOO).ran(1, test(FOO, "a"), 300);
    run.observations.cpuShare("p.Foo", 0.1);

    assertThat(run.ended().archive(PROJECT).map(archive -> archive.classes().get("p.Foo")))
        .isEmpty();
  }

  @Test
  void cancelledRunIsNoWholeRun() {
    Told run = Told.run().ranClass("p.Foo", 10);
    run.observations.accept(new RunEvent.RunFinished(Told.NOON, true));

    assertThat(run.observations.archive(PROJECT).orElseThrow().runs()).isEmpty();
  }

  @RepeatedTest(200)
  void anyOrderOfEventsIsBorne(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TestNode many = template(FOO, "many");
    List<TestNode> nodes =
        List.of(
            FOO,
            test(FOO, "a"),
            many,
            invocation(many, 1),
            classNode("p.Bar"),
            Told.below(FOO, "[x]", Kind.CONTAINER_AND_TEST, new Source.Other()));
    Told run = Told.run();
    for (int i = 0; i < 60; i++) {
      TestNode node = nodes.get(random.nextInt(nodes.size()));
      int worker = 1 + random.nextInt(2);
      switch (random.nextInt(5)) {
        case 0, 1 -> run.started(worker, node);
        case 2 -> run.gone(worker);
        case 3 -> run.finished(worker, node, 10, random.nextBoolean() ? CRASHED : ERRORED);
        default -> run.finished(worker, node, random.nextInt(100));
      }
    }

    Optional<Archive> archive = run.ended().archive(PROJECT);

    archive
        .map(History::of)
        .flatMap(history -> history.of("p.Foo", ""))
        .ifPresent(foo -> assertThat(foo.expected().orElse(0)).isBetween(0.0, 6.0));
  }

  @Test
  void impossibleDurationsAreBounded() {
    Told run = Told.run().started(1, FOO);
    run.observations.accept(
        new RunEvent.OnWorker(
            Told.NOON,
            new WorkerId(1),
            new TestEvent.Finished(FOO, Duration.ofSeconds(Long.MAX_VALUE), new Outcome.Passed())));

    assertThat(foo(run).expected()).hasValue((double) ClassPart.LONGEST.toSeconds());
  }

  @Test
  void keysAreShortAndTheSameForAllInvocations() {
    TestNode many = template(FOO, "many");

    assertThat(TestKey.of(invocation(many, 7)))
        .contains(new TestKey("p.Foo", "[test-template:many(int)]"));
    assertThat(TestKey.of(test(FOO, "x".repeat(5000))).orElseThrow().test()).hasSizeLessThan(450);
    assertThat(TestKey.of(FOO.parent().orElseThrow())).isEmpty();
  }

  @Test
  void observationsOfAHundredThousandTestsAreSmall() {
    Told run = Told.run();
    long before = used();
    for (int i = 0; i < 1000; i++) {
      TestNode top = classNode("p.Class" + i);
      run.started(1, top);
      for (int j = 0; j < 100; j++) {
        run.ran(1, test(top, "thisTestHasQuiteALongName" + j), 1);
      }
      run.finished(1, top, 200);
    }

    assertThat(used() - before).isLessThan(100_000 * 400L);
    assertThat(run.ended().archive(PROJECT).orElseThrow().classes()).hasSize(1000);
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void hintsAreKept() {
    Observations observations = Told.run().ranClass("p.Foo", 10).ended();
    observations.described("p.Foo", "d1", Set.of("db"), true);
    observations.apart("p.Foo");
    observations.needs("p.Foo", "spring:1");
    observations.needs("p.Foo", "spring:2");

    History history = History.of(observations.archive(PROJECT).orElseThrow());

    Hints hints = history.of("p.Foo", "d1").orElseThrow().hints();
    assertThat(hints.locks()).containsExactly("db");
    assertThat(hints.divisible()).isTrue();
    assertThat(hints.apart()).isTrue();
    assertThat(hints.fixture()).isEqualTo("spring:1");
  }

  private static ClassHistory foo(Told run) {
    return History.of(run.ended().archive(PROJECT).orElseThrow()).of("p.Foo", "").orElseThrow();
  }
}
