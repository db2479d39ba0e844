package dev.volley.history;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells observations of a run, event by event. */
final class Told {
  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Outcome PASSED = new Outcome.Passed();
  static final Outcome ERRORED = new Outcome.Errored(Optional.<Thrown>empty());
  static final Outcome CRASHED = new Outcome.Crashed("exit code 137");

  private static final TestNode ENGINE =
      node(Optional.empty(), "[engine:junit-jupiter]", Kind.CONTAINER, new Source.Other());

  final Observations observations;

  private final Instant at;

  Told(Instant at, Scope scope) {
    this.at = at;
    this.observations = new Observations(scope);
    observations.accept(new RunEvent.RunStarted(at, "run", 2, "balanced"));
  }

  /** A run at noon that is asked to run everything. */
  static Told run() {
    return run(NOON);
  }

  static Told run(Instant at) {
    return new Told(at, Scope.EVERYTHING);
  }

  static TestNode classNode(String name) {
    return below(ENGINE, "[class:" + name + "]", Kind.CONTAINER, new Source.OfClass(name));
  }

  static TestNode classNeeding(String fixture, String name) {
    return needing(fixture, classNode(name));
  }

  static TestNode needing(String fixture, TestNode node) {
    return new TestNode(
        node.uniqueId(),
        node.parent(),
        node.kind(),
        node.source(),
        node.displayName(),
        node.legacyName(),
        new TestNode.Traits(false, false, Set.of(), Set.of(), fixture));
  }

  static TestNode test(TestNode parent, String method) {
    return below(parent, "[method:" + method + "()]", Kind.TEST, method(method));
  }

  static TestNode template(TestNode parent, String method) {
    return below(parent, "[test-template:" + method + "(int)]", Kind.CONTAINER, method(method));
  }

  static TestNode invocation(TestNode parent, int number) {
    return below(parent, "[test-template-invocation:#" + number + "]", Kind.TEST, parent.source());
  }

  static TestNode below(TestNode parent, String segment, Kind kind, Source source) {
    return node(Optional.of(parent), parent.uniqueId() + "/" + segment, kind, source);
  }

  private static Source method(String name) {
    return new Source.OfMethod("p.Any", name, "");
  }

  private static TestNode node(
      Optional<TestNode> parent, String uniqueId, Kind kind, Source source) {
    return new TestNode(uniqueId, parent, kind, source, "any", "any", false);
  }

  Told started(int worker, TestNode node) {
    return heard(worker, new TestEvent.Started(node, at));
  }

  /** A class or a test begins so long after the run by its worker's clock. */
  Told startedAt(long millis, int worker, TestNode node) {
    return heard(worker, new TestEvent.Started(node, at.plusMillis(millis)));
  }

  Told finished(int worker, TestNode node, long millis) {
    return finished(worker, node, millis, PASSED);
  }

  Told finished(int worker, TestNode node, long millis, Outcome outcome) {
    return heard(worker, new TestEvent.Finished(node, Duration.ofMillis(millis), outcome));
  }

  /** A test from start to end. */
  Told ran(int worker, TestNode test, long millis) {
    return started(worker, test).finished(worker, test, millis);
  }

  /** A class with one test, from start to end. */
  Told ranClass(String name, long millis) {
    TestNode top = classNode(name);
    return started(1, top).ran(1, test(top, "a"), millis / 2).finished(1, top, millis);
  }

  Told gone(int worker) {
    observations.accept(
        new RunEvent.WorkerGone(at, new WorkerId(worker), new WorkerExit.Code(1), ""));
    return this;
  }

  /** The run's observations, after its end. */
  Observations ended() {
    observations.accept(new RunEvent.RunFinished(at, false));
    return observations;
  }

  private Told heard(int worker, TestEvent event) {
    observations.accept(new RunEvent.OnWorker(at, new WorkerId(worker), event));
    return this;
  }
}
