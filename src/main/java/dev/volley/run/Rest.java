package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Invocations;
import dev.volley.model.Unit.Selection;
import dev.volley.run.UnitProgress.Entry;
import dev.volley.run.UnitProgress.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is left of a unit whose worker died, once those blamed for it are settled: what another
 * worker can run, and what nobody can.
 *
 * <p>Whole containers that were not touched are selected as such, tests one by one. Of a
 * parameterized or dynamic test that was running, all numbers without an outcome are asked for, up
 * to some beyond the highest seen, since how many there are is known only when they run. What lies
 * in a class whose tests depend on one another's order cannot go on elsewhere.
 */
final class Rest {
  /** How many invocations beyond those seen are asked for at first; doubled each time. */
  static final int FIRST_RANGE = 1000;

  private static final Set<String> SELECTABLE =
      Set.of("[engine:junit-jupiter]", "[engine:junit-vintage]");

  private final Unit unit;
  private final List<String> uniqueIds = new ArrayList<>();
  private final List<Invocations> invocations = new ArrayList<>();
  private final Set<TestNode> expected = new LinkedHashSet<>();
  private final Set<TestNode> lost = new LinkedHashSet<>();

  private Rest(Unit unit) {
    this.unit = unit;
  }

  static Rest of(UnitProgress progress) {
    Rest rest = new Rest(progress.unit());
    progress.roots().forEach(rest::visit);
    progress.undescribed().forEach(rest::carryOver);
    return rest;
  }

  boolean isEmpty() {
    return uniqueIds.isEmpty() && invocations.isEmpty();
  }

  /** What another worker shall run. */
  Selection selection() {
    return new Selection(List.of(), uniqueIds, invocations, List.of(), List.of());
  }

  /** Nodes that must get an outcome from it. */
  Set<TestNode> expected() {
    return expected;
  }

  /** Nodes without an outcome that no other worker can run. */
  Set<TestNode> lost() {
    return lost;
  }

  /** A test that was expected and not described before the worker died. */
  private void carryOver(TestNode node) {
    if (unit.selection().uniqueIds().contains(node.uniqueId())) {
      uniqueIds.add(node.uniqueId());
      expected.add(node);
    } else if (expected.stream().noneMatch(node::equals)) {
      lost.add(node);
    }
  }

  private void visit(Entry entry) {
    if (entry.state() == State.PLANNED) {
      visitPlanned(entry);
    } else if (entry.state() == State.RUNNING && entry.node().ordered()) {
      lose(entry);
    } else if (entry.state() == State.RUNNING && !numbered(entry).isEmpty()) {
      invocations.add(remaining(entry));
      expected.add(entry.node());
      entry.children().stream()
          .filter(child -> child.state() == State.RUNNING)
          .forEach(this::visit);
    } else {
      if (entry.state() == State.RUNNING && makesTestsOfItsOwn(entry)) {
        lost.add(entry.node());
      }
      entry.children().forEach(this::visit);
    }
  }

  private void visitPlanned(Entry entry) {
    String id = entry.node().uniqueId();
    List<Invocations> carried =
        unit.selection().invocations().stream()
            .filter(range -> range.parent().equals(id) || range.parent().startsWith(id + "/"))
            .toList();
    boolean makesThem =
        entry.children().isEmpty() || carried.stream().anyMatch(range -> range.parent().equals(id));
    if (!carried.isEmpty() && makesThem) {
      invocations.addAll(carried);
      expected.add(entry.node());
    } else if (carried.isEmpty() && entry.untouched() && wasSelectedWhole(entry)) {
      List<TestNode> owed = new ArrayList<>();
      entry.collectOwed(owed);
      if (!owed.isEmpty()) {
        uniqueIds.add(id);
        expected.addAll(owed);
      }
    } else {
      entry.children().forEach(this::visit);
    }
  }

  /**
   * A unit that is itself a rest may have described only some of a container's tests; and an engine
   * is no selection, it would be all there is.
   */
  private boolean wasSelectedWhole(Entry entry) {
    String id = entry.node().uniqueId();
    if (entry.node().parent().isEmpty()) {
      return false;
    }
    return entry.children().isEmpty()
        || !unit.selection().classNames().isEmpty()
        || unit.selection().uniqueIds().stream()
            .anyMatch(selected -> id.equals(selected) || id.startsWith(selected + "/"));
  }

  private void lose(Entry entry) {
    List<TestNode> owed = new ArrayList<>();
    entry.collectOwed(owed);
    lost.addAll(owed);
    loseRunningMethods(entry);
  }

  /** Of a method that was making tests, nobody knows how many are missing: it stands for them. */
  private void loseRunningMethods(Entry entry) {
    if (entry.state() == State.RUNNING && !numbered(entry).isEmpty()) {
      lost.add(entry.node());
    }
    entry.children().forEach(this::loseRunningMethods);
  }

  /** Whether an engine we know too little of may have more tests to make below this method. */
  private static boolean makesTestsOfItsOwn(Entry entry) {
    String id = entry.node().uniqueId();
    return entry.node().source() instanceof TestNode.Source.OfMethod
        && !entry.node().isTest()
        && SELECTABLE.stream().noneMatch(id::startsWith);
  }

  private static List<String> numbered(Entry entry) {
    return NumberedChildren.typesUnder(entry.node());
  }

  private Invocations remaining(Entry entry) {
    String id = entry.node().uniqueId();
    Set<Integer> done = new TreeSet<>();
    int first = 1;
    int last = 0;
    for (Invocations asked : unit.selection().invocations()) {
      if (asked.parent().equals(id)) {
        done.addAll(asked.except());
        first = asked.first();
        last = asked.last();
      }
    }
    int highest = 0;
    for (Entry child : entry.children()) {
      if (child.state() != State.PLANNED) {
        int number = NumberedChildren.number(child.node()).orElse(0);
        highest = Math.max(highest, number);
        done.add(number);
      }
    }
    int from = first;
    int to = highest >= last ? highest + FIRST_RANGE : last;
    done.removeIf(number -> number < from || number > to);
    return new Invocations(id, numbered(entry), from, to, List.copyOf(done));
  }
}
