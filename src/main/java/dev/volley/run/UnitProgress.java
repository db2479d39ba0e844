package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Invocations;
import dev.volley.run.PlannedNode.State;
import dev.volley.schedule.Needs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one unit: what was described, what runs, what has an outcome. Session thread.
 *
 * <p>An outcome of a container that kept its tests from running (it failed, was skipped, was
 * aborted) stands for all below it that had none.
 */
final class UnitProgress {
  private static final int MOST_RECALLS = 3;

  private final Unit unit;
  private final boolean restOfBlamelessDeath;
  private final Optional<Needs> needs;
  private final Set<TestNode> expected;
  private final Map<TestNode, PlannedNode> entries = new LinkedHashMap<>();
  private final List<PlannedNode> roots = new ArrayList<>();
  private final Set<TestNode> running = new LinkedHashSet<>();
  private final Set<String> suites = new LinkedHashSet<>();
  private @Nullable Instant begun;
  private int recalls;
  private boolean secondLook;
  private boolean red;
  private boolean asking;
  private boolean described;
  private boolean anyOutcome;

  private UnitProgress(
      Unit unit,
      Collection<TestNode> expected,
      boolean restOfBlamelessDeath,
      Optional<Needs> needs) {
    this.unit = unit;
    this.needs = needs;
    this.expected = new LinkedHashSet<>(expected);
    this.restOfBlamelessDeath = restOfBlamelessDeath;
    expected.forEach(node -> suites.add(node.suite()));
  }

  /** A unit of which nothing is known yet. */
  static UnitProgress ofNew(Unit unit) {
    return new UnitProgress(unit, List.of(), false, Optional.empty());
  }

  /** A unit that has run and failed, to be looked at again without being reported. */
  static UnitProgress ofSecondLook(Unit unit, Needs needs) {
    UnitProgress look = new UnitProgress(unit, List.of(), false, Optional.of(needs));
    look.secondLook = true;
    return look;
  }

  /** Whether it is not to be reported, since it was before. */
  boolean isSecondLook() {
    return secondLook;
  }

  /** Whether any outcome that came from it is red. */
  boolean isRed() {
    return red;
  }

  /**
   * A unit left over from a death.
   *
   * @param expected tests that were described before and must get an outcome from it
   * @param blameless whether that death blamed no test, so that another one like it may follow
   */
  static UnitProgress ofRest(Unit unit, Collection<TestNode> expected, boolean blameless) {
    return new UnitProgress(unit, expected, blameless, Optional.empty());
  }

  /** The same unit, of which nothing has begun, under another request's number. */
  UnitProgress renumbered(int request) {
    return again(unit.renumbered(request), needs);
  }

  /** The same unit, of which nothing has begun, now that it is known what it needs. */
  UnitProgress needing(Needs known) {
    return again(unit, Optional.of(known));
  }

  /** The same unit, of which nothing has begun, now that its fixture is known. */
  UnitProgress needingFixture(String fixture) {
    return again(unit.needing(fixture), needs);
  }

  private UnitProgress again(Unit as, Optional<Needs> knownNeeds) {
    UnitProgress again = new UnitProgress(as, expected, restOfBlamelessDeath, knownNeeds);
    again.suites.addAll(suites);
    again.recalls = recalls;
    again.secondLook = secondLook;
    return again;
  }

  /** What it needs besides a worker; empty where nobody knows before it is described. */
  Optional<Needs> needs() {
    return needs;
  }

  Unit unit() {
    return unit;
  }

  /** Whether a worker of this lane may run it: under {@code each}, one lane alone. */
  boolean mayRunIn(int lane) {
    return unit.lane() == 0 || unit.lane() == lane;
  }

  boolean isRestOfBlamelessDeath() {
    return restOfBlamelessDeath;
  }

  /** Notes that its request has left a worker's queue. */
  void begin(Instant at) {
    begun = at;
  }

  /** Whether its request has left a worker's queue. */
  boolean hasBegun() {
    return begun != null;
  }

  /** Notes that its worker is asked to give it back. */
  void recall() {
    recalls++;
  }

  /**
   * Whether its worker may be asked to give it back: who gives out units may have reasons to hold
   * it there, and is not asked for ever.
   */
  boolean mayBeRecalled() {
    return recalls < MOST_RECALLS;
  }

  /** Whether its worker, or one before, was asked to give it back. */
  boolean wasRecalled() {
    return recalls > 0;
  }

  /** Notes that it waits for the session's answer. */
  void asks() {
    asking = true;
  }

  /** Notes that it may run. */
  void granted() {
    asking = false;
  }

  /** Whether anything of it may have run: its request has left the queue, and is not held up. */
  boolean mayHaveRun() {
    return begun != null && !asking;
  }

  /** For how long its request has been out of a worker's queue, seconds. */
  double secondsUntil(Instant now) {
    return begun == null ? 0 : Duration.between(begun, now).toNanos() / 1e9;
  }

  /** Whether its plan is known. */
  boolean isDescribed() {
    return described;
  }

  /** Whether any outcome came from it. */
  boolean hasOutcomes() {
    return anyOutcome;
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
    if (entry != null && entry.state() == State.PLANNED) {
      entry.become(State.RUNNING);
      if (node.isTest()) {
        running.add(node);
      }
    }
  }

  /** Notes an outcome; returns false where the node is unknown or has one already. */
  boolean finish(TestNode node, Outcome outcome) {
    PlannedNode entry = entries.get(node);
    if (entry == null || entry.state() == State.DONE) {
      return false;
    }
    running.remove(node);
    entry.end();
    anyOutcome = true;
    red |= outcome.isRed();
    if (!(outcome instanceof Outcome.Passed)) {
      entry.children().forEach(this::cover);
    }
    return true;
  }

  private void cover(PlannedNode entry) {
    if (entry.state() != State.DONE) {
      entry.become(State.DONE);
      running.remove(entry.node());
    }
    expected.remove(entry.node());
    entry.children().forEach(this::cover);
  }

  /** Takes a node out of the account: its outcome comes from elsewhere. */
  void settle(TestNode node) {
    PlannedNode entry = entries.get(node);
    if (entry != null) {
      cover(entry);
    }
    expected.remove(node);
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

  /** Classes it selects by name of which nothing was described: without tests, or broken. */
  List<String> classesNotDescribed() {
    Set<String> described = new HashSet<>();
    entries.keySet().forEach(node -> node.source().className().ifPresent(described::add));
    return unit.selection().classNames().stream()
        .filter(name -> !described.contains(name))
        .toList();
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

  /**
   * Ranges that follow those it selects: of each whose container has ended by itself and whose last
   * number was there, since then there may be more.
   */
  List<Invocations> furtherRanges() {
    return unit.selection().invocations().stream()
        .filter(range -> highestNumber(range.parent()) >= range.last())
        .map(NumberedChildren::after)
        .toList();
  }

  /** The highest number among children described under a container that has ended; else 0. */
  private int highestNumber(String containerId) {
    return entries.values().stream()
        .filter(entry -> entry.node().uniqueId().equals(containerId) && entry.hasEnded())
        .flatMap(entry -> entry.children().stream())
        .mapToInt(child -> NumberedChildren.number(child.node()).orElse(0))
        .max()
        .orElse(0);
  }
}
