package dev.volley.history;

import static dev.volley.history.Told.ERRORED;
import static dev.volley.history.Told.classNeeding;
import static dev.volley.history.Told.needing;
import static dev.volley.history.Told.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Archive.Project;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import org.junit.jupiter.api.Test;

/** What a run's events tell of the cost of fixtures. */
class FixtureCostsTest {
  private static final Project PROJECT = new Project("g:a", "test");
  private static final String SPRING = "spring:1";

  private final Told run = Told.run();
  private long now;

  /** A class with one test of 50 ms that waits so long before it, all on one worker. */
  private void ran(int worker, TestNode type, long wait) {
    run.startedAt(now, worker, type).startedAt(now + wait, worker, test(type, "a"));
    run.finished(worker, test(type, "a"), 50).finished(worker, type, wait + 50);
    now += wait + 50;
  }

  private void ran(int worker, String name, long wait) {
    ran(worker, classNeeding(SPRING, name), wait);
  }

  private History history() {
    return History.of(run.ended().archive(PROJECT).orElseThrow());
  }

  private static double seconds(History history, String className) {
    return history.of(className, "").orElseThrow().expected().orElseThrow();
  }

  @Test
  void fixtureCostsWhatTheFirstClassWaitsLongerThanTheRest() {
    ran(1, "p.First", 2000);
    ran(1, "p.Second", 100);
    ran(1, "p.Third", 300);

    assertThat(history().fixtures()).containsOnlyKeys(SPRING).containsEntry(SPRING, 1.8);
  }

  @Test
  void durationsDoNotCountWhatTheFixtureCost() {
    ran(1, "p.First", 2000);
    ran(1, "p.Second", 200);

    History history = history();

    assertThat(seconds(history, "p.First")).isEqualTo(0.25);
    assertThat(history.of("p.First", "").orElseThrow().setUp()).hasValue(0.2);
    assertThat(history.of("p.First", "").orElseThrow().tests()).containsEntry("[method:a()]", 0.05);
    assertThat(seconds(history, "p.Second")).isEqualTo(0.25);
  }

  @Test
  void everyWorkerThatBuildsItTellsAndTheMedianCounts() {
    ran(1, "p.A", 1000);
    ran(2, "p.B", 5000);
    ran(3, "p.C", 2000);

    assertThat(history().fixtures()).containsEntry(SPRING, 2.0);
    assertThat(seconds(history(), "p.B")).isEqualTo(0.05);
  }

  @Test
  void workerThatFollowsADeadOneBuildsAgain() {
    ran(1, "p.A", 1000);
    run.gone(1);
    ran(2, "p.B", 3000);

    assertThat(history().fixtures()).containsEntry(SPRING, 2.0);
  }

  @Test
  void alikeNamesOfWhatIsNotSharedCostNothing() {
    ran(1, "p.A", 1000);
    ran(1, "p.B", 1000);
    ran(1, "p.C", 1000);

    assertThat(history().fixtures()).containsEntry(SPRING, 0.0);
    assertThat(seconds(history(), "p.A")).isEqualTo(1.05);
  }

  @Test
  void classesWithoutFixtureKeepAllTheirTime() {
    ran(1, Told.classNode("p.Plain"), 2000);

    assertThat(history().fixtures()).isEmpty();
    assertThat(seconds(history(), "p.Plain")).isEqualTo(2.05);
  }

  @Test
  void firstTestThatFailsTellsNothing() {
    TestNode type = classNeeding(SPRING, "p.A");
    run.startedAt(0, 1, type).startedAt(9000, 1, test(type, "a"));
    run.finished(1, test(type, "a"), 5, ERRORED).finished(1, type, 9005);

    assertThat(history().fixtures()).isEmpty();
    assertThat(seconds(history(), "p.A")).isEqualTo(9.005);
  }

  @Test
  void nestedClassesShareWhatTheOuterOneBuilds() {
    TestNode outer = classNeeding(SPRING, "p.A");
    TestNode inner = needing(SPRING, inner(outer));
    run.startedAt(0, 1, outer).startedAt(10, 1, inner).startedAt(1000, 1, test(inner, "a"));
    run.finished(1, test(inner, "a"), 50).finished(1, inner, 1040).finished(1, outer, 1050);

    assertThat(history().fixtures()).containsEntry(SPRING, 1.0);
    assertThat(seconds(history(), "p.A")).isEqualTo(0.05);
  }

  @Test
  void nestedClassThatNeedsAnotherPaysForIt() {
    TestNode outer = classNeeding(SPRING, "p.A");
    TestNode inner = needing("spring:2", inner(outer));
    run.startedAt(0, 1, outer).startedAt(400, 1, test(outer, "a"));
    run.finished(1, test(outer, "a"), 50);
    run.startedAt(450, 1, inner).startedAt(1050, 1, test(inner, "b"));
    run.finished(1, test(inner, "b"), 50).finished(1, inner, 650).finished(1, outer, 1100);

    assertThat(history().fixtures())
        .containsEntry(SPRING, 0.4)
        .containsEntry("spring:2", 0.6)
        .hasSize(2);
    assertThat(seconds(history(), "p.A")).isEqualTo(0.1);
  }

  @Test
  void clockThatIsSetBackCostsNothing() {
    TestNode type = classNeeding(SPRING, "p.A");
    run.startedAt(5000, 1, type).startedAt(0, 1, test(type, "a"));
    run.finished(1, test(type, "a"), 50).finished(1, type, 60);

    assertThat(history().fixtures()).containsEntry(SPRING, 0.0);
    assertThat(seconds(history(), "p.A")).isEqualTo(0.06);
  }

  private static TestNode inner(TestNode outer) {
    return Told.below(outer, "[nested-class:In]", Kind.CONTAINER, new Source.OfClass("p.A$In"));
  }
}
