package dev.volley.run;

import dev.volley.model.Outcome.NotRun;
import dev.volley.model.RunEvent;
import dev.volley.model.SuiteNames;
import dev.volley.model.TestEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a run was told and has no outcome. Remembers nothing that has one. For one thread. */
final class Unfinished {
  private static final int MOST_NAMED = 20;

  private final Map<Place, TestNode> begun = new LinkedHashMap<>();
  private final Set<TestNode> described = new LinkedHashSet<>();

  /** How tests failed last that were to run again, by what each is in its lane. */
  private final Map<String, RunEvent.OnWorker> again = new LinkedHashMap<>();

  private final SuiteNames names = new SuiteNames();

  private record Place(WorkerId worker, TestNode node) {}

  /** Takes the next event of the run. */
  void take(RunEvent event) {
    if (event instanceof RunEvent.OnWorker told) {
      told.event().fold(new Told(told));
    } else if (event instanceof RunEvent.WorkerGone gone) {
      gone(gone.worker());
    } else if (event instanceof RunEvent.Assigned assigned) {
      names.assigned(assigned.worker(), assigned.unit());
    } else if (event instanceof RunEvent.PassStarted pass) {
      names.passStarted(pass.number());
    }
  }

  /** No class ends there any more, and its tests have been blamed. */
  private void gone(WorkerId worker) {
    begun.keySet().removeIf(at -> at.worker().equals(worker) && !at.node().isTest());
  }

  /**
   * The outcomes of tests that had failed and were to run again: their last failures, or that they
   * did run again and nobody knows how that ended. They count as failed either way.
   */
  List<RunEvent.OnWorker> lastFailures() {
    Map<String, Place> running = new HashMap<>();
    begun.keySet().forEach(place -> running.put(key(place.worker(), place.node()), place));
    List<RunEvent.OnWorker> failures = new ArrayList<>();
    again.forEach(
        (key, failure) -> {
          Place place = running.get(key);
          failures.add(place == null ? failure : cutOff(place, failure.at()));
        });
    return failures;
  }

  private static RunEvent.OnWorker cutOff(Place place, Instant at) {
    NotRun outcome = new NotRun("It ran again when the event log of its run ends.");
    return new RunEvent.OnWorker(
        at, place.worker(), new Finished(place.node(), Duration.ZERO, outcome));
  }

  /** What a test is in its lane: another worker may run it again. */
  private String key(WorkerId worker, TestNode node) {
    return names.suffix(worker) + node.uniqueId();
  }

  /** What had begun and not ended, and how much had not begun, in words for the user. */
  String inWords() {
    List<String> parts = new ArrayList<>();
    List<String> tests =
        begun.entrySet().stream()
            .filter(entry -> entry.getValue().isTest() || hasNoneBelow(entry.getValue()))
            .map(entry -> name(entry.getValue()) + " on " + entry.getKey().worker())
            .toList();
    if (tests.isEmpty()) {
      parts.add("No test had begun and not ended.");
    } else {
      parts.add(
          "Begun and not ended: "
              + tests.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + (tests.size() > MOST_NAMED
                  ? " and " + (tests.size() - MOST_NAMED) + " more."
                  : "."));
    }
    int failed = again.size();
    if (failed > 0) {
      parts.add(
          failed
              + (failed == 1
                  ? " test that had failed was to run again, and counts as failed."
                  : " tests that had failed were to run again, and count as failed."));
    }
    long waiting = described.stream().filter(node -> !begun.containsValue(node)).count();
    if (waiting > 0) {
      parts.add(
          waiting + (waiting == 1 ? " test was" : " tests were") + " described and not begun.");
    }
    return String.join(" ", parts);
  }

  /** Of containers the innermost is named, and only where no test below it is. */
  private boolean hasNoneBelow(TestNode container) {
    return container.parent().isPresent()
        && begun.values().stream()
            .noneMatch(other -> other.parent().filter(container::equals).isPresent());
  }

  private static String name(TestNode node) {
    if (node.source() instanceof Source.OfMethod method) {
      String plain = method.declaredIn() + "." + method.method();
      return node.legacyName().startsWith(method.method())
          ? method.declaredIn() + "." + node.legacyName()
          : plain;
    }
    return node.source() instanceof Source.OfClass c ? c.name() : node.uniqueId();
  }

  private final class Told implements TestEvent.Cases<Boolean> {
    private final RunEvent.OnWorker told;
    private final WorkerId worker;

    Told(RunEvent.OnWorker told) {
      this.told = told;
      this.worker = told.worker();
    }

    @Override
    public Boolean described(TestEvent.Described event) {
      event.nodes().stream().filter(TestNode::isTest).forEach(described::add);
      return true;
    }

    @Override
    public Boolean started(TestEvent.Started event) {
      if (event.node().isTest()) {
        // Its worker before may have ended through no fault of the test, which begins anew.
        String begins = key(worker, event.node());
        begun.keySet().removeIf(at -> key(at.worker(), at.node()).equals(begins));
      }
      begun.put(new Place(worker, event.node()), event.node());
      return true;
    }

    @Override
    public Boolean finished(Finished event) {
      described.remove(event.node());
      again.remove(key(worker, event.node()));
      return begun.remove(new Place(worker, event.node())) != null;
    }

    @Override
    public Boolean retried(TestEvent.Retried event) {
      described.remove(event.node());
      if (event.outcome().isRed()) {
        Finished last = new Finished(event.node(), event.duration(), event.outcome());
        again.put(key(worker, event.node()), new RunEvent.OnWorker(told.at(), worker, last));
      }
      return begun.remove(new Place(worker, event.node())) != null;
    }

    @Override
    public Boolean printed(TestEvent.Printed event) {
      return true;
    }
  }
}
