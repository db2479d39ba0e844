package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.run.PlannedNode.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a unit: what was described, what runs, what has an outcome. Session thread.
 *
 * <p>An outcome of a container that kept its tests from running (it failed, was skipped, was
 * aborted) stands for all below it that had none. It kept none from running that has begun: such a
 * test is owed a word of its own, whichever came first.
 */
final class UnitTests {
  private final Set<TestNode> expected;
  private final Map<TestNode, PlannedNode> entries = new LinkedHashMap<>();
  private final List<PlannedNode> roots = new ArrayList<>();
  private final Set<TestNode> running = new LinkedHashSet<>();
  private final Set<String> suites = new LinkedHashSet<>();
  private boolean described;
  private boolean anyOutcome;
  private boolean red;

  /** Tests of which nothing is described but that these must get an outcome. */
  UnitTests(Collection<TestNode> expected) {
    this.expected = new LinkedHashSet<>(expected);
    expected.forEach(node -> suites.add(node.suite()));
  }

  /** What must get an outcome, as was known before it was described, and has none yet. */
  Collection<TestNode> expected() {
    return expected;
  }

  /** Notes suites that there are results in, as was found before. */
  void alsoIn(Set<String> others) {
    suites.addAll(others);
  }

  /** Whether any outcome that came from it is red. */
  boolean isRed() {
    return red;
  }

  /** Whether all of them are known but what registers while they run. */
  boolean isDescribed() {
    return described;
  }

  /** Whether any outcome came from it. */
  boolean hasOutcomes() {
    return anyOutcome;
  }

  /** Whether anything below a node has ended by itself. */
  boolean hasOutcomesBelow(TestNode node) {
    PlannedNode entry = entries.get(node);
    return entry != null && entry.children().stream().anyMatch(UnitTests::hasEndedInside);
  }

  private static boolean hasEndedInside(PlannedNode entry) {
    return entry.hasEnded() || entry.children().stream().anyMatch(UnitTests::hasEndedInside);
  }

  /** Suites that it has or will have results in. */
  Set<String> suites() {
    return suites;
  }

  /** All that was described. */
  Collection<TestNode> nodes() {
    return entries.keySet();
  }

  List<PlannedNode> roots() {
    return roots;
  }

  /** Takes in what was described; returns the suites that it was not known to have results in. */
  Set<String> describe(List<TestNode> nodes, boolean complete) {
    Set<String> found = new LinkedHashSet<>();
    for (TestNode node : nodes) {
      if (entries.containsKey(node)) {
        continue;
      }
      PlannedNode entry = new PlannedNode(node);
      entries.put(node, entry);
      @Nullable PlannedNode parent = node.parent().map(entries::get).orElse(null);
      if (parent == null) {
        roots.add(entry);
      } else {
        parent.add(entry);
      }
      if (node.isTest() || node.isClass()) {
        found.add(node.suite());
      }
    }
    found.removeAll(suites);
    suites.addAll(found);
    if (complete && !described) {
      described = true;
      entries.values().forEach(PlannedNode::planned);
    }
    return found;
  }

  void start(TestNode node) {
    PlannedNode entry = entries.get(node);
    if (entry != null && !entry.hasEnded()) {
      entry.become(State.RUNNING);
      if (node.isTest()) {
        running.add(node);
      }
    }
  }

  /**
   * Notes an outcome; returns false where the node is unknown, has one of its own already, or is
   * skipped once more by itself after what is above it stood for it.
   *
   * <p>A red outcome counts even where the node had a harmless one before: TestNG's engine says of
   * a test that a retry analyzer runs again first that it was aborted, and at last that it failed.
   */
  boolean finish(TestNode node, Outcome outcome) {
    PlannedNode entry = entries.get(node);
    if (entry == null || (entry.hasEnded() && !turnsRed(entry, outcome))) {
      return false;
    }
    if (entry.state() == State.DONE && outcome instanceof Outcome.Skipped) {
      return false;
    }
    running.remove(node);
    entry.end(outcome.isRed());
    anyOutcome = true;
    red |= outcome.isRed();
    if (!(outcome instanceof Outcome.Passed)) {
      entry.children().forEach(this::cover);
    }
    return true;
  }

  private static boolean turnsRed(PlannedNode entry, Outcome outcome) {
    return outcome.isRed() && !entry.hasEndedInRed();
  }

  private void cover(PlannedNode entry) {
    if (!running.contains(entry.node())) {
      entry.become(State.DONE);
      expected.remove(entry.node());
    }
    entry.children().forEach(this::cover);
  }

  /**
   * Takes a node, and what is below it, out of the account of a worker that is gone: the outcome
   * comes from elsewhere.
   */
  void settle(TestNode node) {
    running.removeIf(
        test -> test.equals(node) || test.uniqueId().startsWith(node.uniqueId() + "/"));
    PlannedNode entry = entries.get(node);
    if (entry != null) {
      cover(entry);
    }
    expected.remove(node);
  }

  /** Whether nothing is known to lie below a node. */
  boolean isLeaf(TestNode node) {
    PlannedNode entry = entries.get(node);
    return entry == null || entry.children().isEmpty();
  }

  /**
   * Lets tests wait again that were running, and have made none of their own: their worker has
   * ended through no fault of theirs.
   */
  void restart() {
    for (TestNode node : runningTests()) {
      PlannedNode entry = entries.get(node);
      if (entry != null && entry.children().isEmpty()) {
        entry.become(State.PLANNED);
        running.remove(node);
      }
    }
  }

  /** Tests that run now, innermost only. */
  List<TestNode> runningTests() {
    return running.stream()
        .filter(
            test ->
                running.stream()
                    .noneMatch(other -> other.uniqueId().startsWith(test.uniqueId() + "/")))
        .toList();
  }

  /** The test that runs now, where it is exactly one. */
  Optional<TestNode> onlyRunningTest() {
    List<TestNode> innermost = runningTests();
    return innermost.size() == 1 ? Optional.of(innermost.get(0)) : Optional.empty();
  }

  /** The innermost container that runs now; the latest described where several do. */
  Optional<TestNode> innermostRunning() {
    return innermostRunning(roots).map(PlannedNode::node);
  }

  private static Optional<PlannedNode> innermostRunning(List<PlannedNode> siblings) {
    return siblings.stream()
        .filter(entry -> entry.state() == State.RUNNING)
        .reduce((first, second) -> second)
        .map(entry -> innermostRunning(entry.children()).orElse(entry));
  }

  /** The first class that was described. */
  Optional<TestNode> firstClass() {
    return entries.keySet().stream().filter(TestNode::isClass).findFirst();
  }

  /** What is owed an outcome and has none, or was expected and not even described again. */
  List<TestNode> owed() {
    Set<TestNode> owed = new LinkedHashSet<>();
    roots.forEach(root -> root.collectOwed(owed));
    owed.addAll(undescribed());
    return List.copyOf(owed);
  }

  /** What at or below a node is owed an outcome and has none; all of it where it is unknown. */
  List<TestNode> owedBelow(TestNode node) {
    PlannedNode entry = entries.get(node);
    if (entry == null) {
      return owed();
    }
    List<TestNode> owed = new ArrayList<>();
    entry.collectOwed(owed);
    undescribed().stream()
        .filter(other -> other.uniqueId().startsWith(node.uniqueId() + "/"))
        .forEach(owed::add);
    return owed;
  }

  /** Whether it was known before that this must get an outcome from it. */
  boolean isExpected(TestNode node) {
    return expected.contains(node);
  }

  /** What was expected from it and has not been described. */
  List<TestNode> undescribed() {
    return expected.stream().filter(node -> !entries.containsKey(node)).toList();
  }

  /**
   * Whether a node has neither begun nor been settled, alone or with one above it; true where it
   * was not described.
   */
  boolean isUntouched(String id) {
    for (PlannedNode entry : entries.values()) {
      String at = entry.node().uniqueId();
      boolean above = id.startsWith(at + "/");
      if ((above && entry.state() == State.DONE)
          || (at.equals(id) && entry.state() != State.PLANNED)) {
        return false;
      }
    }
    return true;
  }

  /** The highest number among children described under a container that has ended; else 0. */
  int highestNumber(String containerId) {
    return entries.values().stream()
        .filter(entry -> entry.node().uniqueId().equals(containerId) && entry.hasEnded())
        .flatMap(entry -> entry.children().stream())
        .mapToInt(child -> NumberedChildren.number(child.node()).orElse(0))
        .max()
        .orElse(0);
  }
}
