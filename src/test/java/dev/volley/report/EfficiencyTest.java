package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EfficiencyTest implements Console {
  private final List<String> lines = new ArrayList<>();
  private final Efficiency efficiency = new Efficiency(this);

  @Override
  public void info(String text) {
    lines.add(text);
  }

  @Override
  public void warn(String text) {
    throw new AssertionError(text);
  }

  @Override
  public void error(String text) {
    throw new AssertionError(text);
  }

  @Override
  public void raw(ByteBuffer text) {
    throw new AssertionError("printed");
  }

  private static Instant at(double second) {
    return Instant.EPOCH.plusMillis((long) (second * 1000));
  }

  private void start() {
    efficiency.accept(new RunEvent.RunStarted(at(0), "run", 2, "load"));
  }

  private void ready(int worker, double second) {
    efficiency.accept(
        new RunEvent.WorkerReady(
            at(second), at(second), new WorkerId(worker), worker, 1, "17", Map.of()));
  }

  private void gone(int worker, double second) {
    efficiency.accept(
        new RunEvent.WorkerGone(at(second), new WorkerId(worker), new WorkerExit.Orderly(), ""));
  }

  private void begins(int worker, String name, double second) {
    tell(worker, second, new TestEvent.Started(node(name), at(second)));
  }

  private void ends(int worker, String name, double second) {
    tell(worker, second, new TestEvent.Finished(node(name), Duration.ZERO, new Outcome.Passed()));
  }

  private void runs(int worker, String name, double from, double to) {
    begins(worker, name, from);
    ends(worker, name, to);
  }

  private void tell(int worker, double second, TestEvent event) {
    efficiency.accept(new RunEvent.OnWorker(at(second), new WorkerId(worker), event));
  }

  private void finish(double second) {
    efficiency.accept(new RunEvent.RunFinished(at(second), false));
  }

  private static TestNode node(String name) {
    return new TestNode(
        "[engine:e]/[class:" + name + "]",
        Optional.of(
            new TestNode(
                "[engine:e]",
                Optional.empty(),
                Kind.CONTAINER,
                new Source.Other(),
                "e",
                "e",
                false)),
        Kind.CONTAINER,
        new Source.OfClass(name),
        name,
        name,
        false);
  }

  @Test
  void namesTheClassThatRanAloneAtTheEnd() {
    start();
    ready(1, 0.5);
    ready(2, 0.5);
    begins(1, "a.LongTest", 0.5);
    runs(2, "a.ShortTest", 0.5, 10);
    gone(2, 10);
    ends(1, "a.LongTest", 50);
    gone(1, 50);
    finish(50);

    assertThat(lines)
        .containsExactly(
            "Volley: tests took 59.0 s on 2 workers in 50.0 s (efficiency 59 %);"
                + " LongTest ran 40.0 s alone at the end");
  }

  @Test
  void namesTheLongestWhereSeveralRanOneAfterAnotherAtTheEnd() {
    start();
    ready(1, 0);
    ready(2, 0);
    begins(1, "A", 0);
    runs(2, "B", 0, 10);
    ends(1, "A", 12);
    runs(1, "C", 12, 20);
    finish(20);

    assertThat(lines)
        .containsExactly(
            "Volley: tests took 30.0 s on 2 workers in 20.0 s (efficiency 75 %);"
                + " one worker ran alone for the last 10.0 s, C the longest with 8.0 s");
  }

  @Test
  void doesNotCountAsAloneWhatRanAloneBeforeTheEnd() {
    start();
    ready(1, 0);
    ready(2, 0);
    begins(1, "A", 0);
    begins(2, "B", 5);
    ends(1, "A", 20);
    ends(2, "B", 20);
    finish(20);

    assertThat(lines)
        .containsExactly(
            "Volley: tests took 35.0 s on 2 workers in 20.0 s (efficiency 88 %); workers were"
                + " without a test for 5.0 s, between tests or while they started and ended");
  }

  @Test
  void namesASlowStart() {
    start();
    ready(1, 4);
    ready(2, 4);
    begins(1, "A", 4);
    runs(2, "B", 4, 10);
    ends(1, "A", 10);
    finish(10);

    assertThat(lines)
        .containsExactly(
            "Volley: tests took 12.0 s on 2 workers in 10.0 s (efficiency 60 %);"
                + " the first worker was ready after 4.0 s");
  }

  @Test
  void namesNoLimitWhereLittleIsLost() {
    start();
    ready(1, 0);
    ready(2, 0);
    begins(1, "A", 0);
    runs(2, "B", 0, 10);
    ends(1, "A", 10);
    finish(10);

    assertThat(lines)
        .containsExactly("Volley: tests took 20.0 s on 2 workers in 10.0 s (efficiency 100 %)");
  }

  @Test
  void endsABusyTimeWithItsWorker() {
    start();
    ready(1, 0);
    ready(2, 0);
    begins(1, "A", 0);
    begins(2, "B", 0);
    gone(2, 5);
    ready(3, 5);
    runs(3, "C", 5, 10);
    ends(1, "A", 10);
    finish(10);

    assertThat(lines)
        .containsExactly("Volley: tests took 20.0 s on 2 workers in 10.0 s (efficiency 100 %)");
  }

  @Test
  void saysNothingOfOneWorkerThatWasBusyNorOfARunWithoutTests() {
    start();
    ready(1, 1);
    runs(1, "A", 1, 10);
    finish(11);
    assertThat(lines).isEmpty();

    Efficiency none = new Efficiency(this);
    none.accept(new RunEvent.RunStarted(at(0), "run", 2, "load"));
    none.accept(new RunEvent.RunFinished(at(9), false));
    assertThat(lines).isEmpty();
  }

  @Test
  void whatWorkersDoAfterTheLastTestIsNotCounted() {
    start();
    ready(1, 0);
    ready(2, 0);
    begins(1, "a.ATest", 0);
    begins(2, "a.BTest", 0);
    ends(1, "a.ATest", 10);
    ends(2, "a.BTest", 10);
    ready(3, 11);
    gone(1, 11);
    gone(2, 11);
    gone(3, 30);
    finish(30);

    assertThat(lines)
        .containsExactly("Volley: tests took 20.0 s on 2 workers in 10.0 s (efficiency 100 %)");
  }
}
