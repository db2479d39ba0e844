package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Invocations;
import dev.volley.model.Unit.Selection;
import dev.volley.run.Aftermath.Leftover;
import dev.volley.run.PlannedNode.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  private final UnitProgress progress;
  private final Unit unit;
  private final Set<String> uniqueIds = new LinkedHashSet<>();
  private final Set<Invocations> invocations = new LinkedHashSet<>();
  private final Set<TestNode> expected = new LinkedHashSet<>();
  private final Set<TestNode> lost = new LinkedHashSet<>();

  private Rest(UnitProgress progress) {
    this.progress = progress;
    this.unit = progress.unit();
  }

  static Rest of(UnitProgress progress) {
    Rest rest = new Rest(progress);
    progress.tests().roots().forEach(rest::visit);
    // Ranges whose container had not begun before the worker died, or was not even described.
    rest.unit.selection().invocations().stream()
        .filter(range -> progress.tests().isUntouched(range.parent()))
        .forEach(rest.invocations::add);
    // Had the request come to its end, these would have been asked for then.
    rest.invocations.addAll(progress.furtherRanges());
    progress.tests().undescribed().forEach(rest::carryOver);
    return rest;
  }

  boolean isEmpty() {
    return uniqueIds.isEmpty() && invocations.isEmpty();
  }

  /**
   * What other workers shall run: each range of a class template's invocations by itself, since
   * Jupiter would not run all that is selected beside it, and everything else as one.
   */
  List<Leftover> leftovers() {
    List<Leftover> leftovers = new ArrayList<>();
    Set<Invocations> together = new LinkedHashSet<>(invocations);
    Set<TestNode> others = new LinkedHashSet<>(expected);
    for (Invocations range : invocations) {
      if (NumberedChildren.oneAtATime(range.segmentTypes())) {
        List<TestNode> makers =
            expected.stream().filter(node -> node.uniqueId().equals(range.parent())).toList();
        leftovers.add(new Leftover(selection(Set.of(), Set.of(range)), makers));
        together.remove(range);
        makers.forEach(others::remove);
      }
    }
    if (!uniqueIds.isEmpty() || !together.isEmpty()) {
      leftovers.add(0, new Leftover(selection(uniqueIds, together), List.copyOf(others)));
    }
    return leftovers;
  }

  private static Selection selection(Set<String> uniqueIds, Set<Invocations> invocations) {
    return new Selection(
        List.of(), List.copyOf(uniqueIds), List.copyOf(invocations), List.of(), List.of());
  }

  /** Nodes without an outcome that no other worker can run. */
  Set<TestNode> lost() {
    return lost;
  }

  /** A test that was expected and not described before the worker died. */
  private void carryOver(TestNode node) {
    String id = node.uniqueId();
    Optional<String> selected =
        unit.selection().uniqueIds().stream()
            .filter(each -> id.equals(each) || id.startsWith(each + "/"))
            .filter(progress.tests()::isUntouched)
            .findFirst();
    if (selected.isPresent()) {
      uniqueIds.add(selected.get());
      expected.add(node);
    } else if (invocations.stream().anyMatch(range -> range.parent().equals(id))) {
      expected.add(node);
    } else if (!expected.contains(node)) {
      lost.add(node);
    }
  }

  private void visit(PlannedNode entry) {
    if (entry.state() == State.PLANNED) {
      visitPlanned(entry);
    } else if (entry.state() == State.RUNNING
        && (entry.node().ordered() || entry.node().isTest())) {
      lose(entry);
    } else if (entry.state() == State.RUNNING && wasAskedForNumbers(entry)) {
      Invocations remaining = remaining(entry);
      invocations.add(remaining);
      expected.add(entry.node());
      entry.children().stream()
          .filter(child -> !comesByNumber(child, remaining))
          .forEach(this::visit);
    } else {
      if (entry.state() == State.RUNNING && entry.makesTests() && numbered(entry).isEmpty()) {
        lost.add(entry.node());
      }
      entry.children().forEach(this::visit);
    }
  }

  /** Whether it is asked for by this range, or by one of those that follow it one at a time. */
  private static boolean comesByNumber(PlannedNode child, Invocations range) {
    return NumberedChildren.selects(range, child.node().uniqueId())
        || (NumberedChildren.oneAtATime(range.segmentTypes()) && child.state() == State.PLANNED);
  }

  /** Whether it makes numbered children, and the unit asked for more than some of them by name. */
  private boolean wasAskedForNumbers(PlannedNode entry) {
    String id = entry.node().uniqueId();
    return !numbered(entry).isEmpty()
        && (selectsAllOf(id)
            || unit.selection().invocations().stream()
                .anyMatch(range -> range.parent().equals(id)));
  }

  private void visitPlanned(PlannedNode entry) {
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
  private boolean wasSelectedWhole(PlannedNode entry) {
    if (entry.node().parent().isEmpty()) {
      return false;
    }
    // A class that registers while another runs may not have all of its children yet.
    boolean known = !entry.node().isClass() || entry.makesTests();
    String id = entry.node().uniqueId();
    // Of a class template that is selected for what lies below it nothing is there until it runs.
    boolean forParts =
        unit.selection().uniqueIds().stream().anyMatch(each -> each.startsWith(id + "/"));
    return (entry.children().isEmpty() && known && !forParts) || selectsAllOf(id);
  }

  /** Whether the unit selects a node as such, be it with one above it or by number. */
  private boolean selectsAllOf(String id) {
    return !unit.selection().classNames().isEmpty()
        || unit.selection().uniqueIds().stream()
            .anyMatch(selected -> id.equals(selected) || id.startsWith(selected + "/"))
        || unit.selection().invocations().stream()
            .anyMatch(range -> NumberedChildren.selects(range, id));
  }

  private void lose(PlannedNode entry) {
    List<TestNode> owed = new ArrayList<>();
    entry.collectOwed(owed);
    lost.addAll(owed);
  }

  private static List<String> numbered(PlannedNode entry) {
    return NumberedChildren.typesUnder(entry.node());
  }

  private Invocations remaining(PlannedNode entry) {
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
    for (PlannedNode child : entry.children()) {
      if (child.state() != State.PLANNED) {
        int number = NumberedChildren.number(child.node()).orElse(0);
        highest = Math.max(highest, number);
        done.add(number);
      }
    }
    if (NumberedChildren.oneAtATime(numbered(entry))) {
      int next = first;
      while (done.contains(next)) {
        next++;
      }
      return new Invocations(id, numbered(entry), next, next, List.copyOf(done));
    }
    int from = first;
    int to = highest >= last ? highest + FIRST_RANGE : last;
    done.removeIf(number -> number < from || number > to);
    return new Invocations(id, numbered(entry), from, to, List.copyOf(done));
  }
}
