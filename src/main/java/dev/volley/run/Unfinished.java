package dev.volley.run;

import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
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

  private record Place(WorkerId worker, TestNode node) {}

  /** Takes what a worker told. */
  TestEvent.Cases<Boolean> on(WorkerId worker) {
    return new Told(worker);
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
    private final WorkerId worker;

    Told(WorkerId worker) {
      this.worker = worker;
    }

    @Override
    public Boolean described(TestEvent.Described event) {
      event.nodes().stream().filter(TestNode::isTest).forEach(described::add);
      return true;
    }

    @Override
    public Boolean started(TestEvent.Started event) {
      begun.put(new Place(worker, event.node()), event.node());
      return true;
    }

    @Override
    public Boolean finished(TestEvent.Finished event) {
      described.remove(event.node());
      return begun.remove(new Place(worker, event.node())) != null;
    }

    /** It waits to run again. */
    @Override
    public Boolean retried(TestEvent.Retried event) {
      return begun.remove(new Place(worker, event.node())) != null;
    }

    @Override
    public Boolean printed(TestEvent.Printed event) {
      return true;
    }
  }
}
