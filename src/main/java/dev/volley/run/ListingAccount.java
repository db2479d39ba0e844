package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerEvent.RequestDone;
import dev.volley.report.TestList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known while tests are listed: what was described, what is still to be looked at, what
 * went wrong. Each class is a unit of its own, so that a class is to blame for what happens.
 */
final class ListingAccount {
  private static final int MOST_NAMED = 10;

  private final Map<Integer, String> open = new LinkedHashMap<>();
  private final List<TestNode> described = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int current;

  /** Of classes of which nothing is known yet. */
  ListingAccount(Collection<Candidate> candidates) {
    candidates.forEach(each -> open.put(open.size() + 1, each.className()));
  }

  /** What is still to be looked at. */
  List<Unit> units() {
    return open.entrySet().stream()
        .map(
            each ->
                new Unit(
                    each.getKey(),
                    each.getValue(),
                    new Selection(
                        List.of(each.getValue()), List.of(), List.of(), List.of(), List.of()),
                    Weight.unknown(0),
                    false))
        .toList();
  }

  /** Whether everything was looked at. */
  boolean isDone() {
    return open.isEmpty();
  }

  /** Nothing can be discovered on this class path. */
  void noEngine() {
    problems.add(Session.NO_ENGINE);
    open.clear();
  }

  /** A class is looked at. */
  void begun(int request) {
    current = request;
  }

  /** Nodes were described. */
  void described(List<TestNode> nodes) {
    described.addAll(nodes);
  }

  /** A class was looked at, and can be run. */
  void closed(int request) {
    open.remove(request);
  }

  /** A class was looked at, and there is nothing to run. */
  void closed(RequestDone done) {
    String name = open.getOrDefault(done.request(), "A class");
    done.thrown().ifPresent(thrown -> broken(name, thrown));
    done.brokenClasses().forEach(this::broken);
    open.remove(done.request());
  }

  private void broken(String className, Thrown thrown) {
    problems.add(className + " could not be discovered: " + thrown.text());
  }

  /** Something else went wrong, with what is still to be looked at. */
  void failed(String problem) {
    problems.add(problem + notLookedAt());
  }

  /** The worker died before its work was done. */
  void died(Evidence evidence) {
    String culprit = open.remove(current);
    failed(
        culprit == null
            ? evidence.and("It had more to discover.")
            : evidence.during(culprit + " was discovered"));
  }

  private String notLookedAt() {
    if (open.isEmpty()) {
      return "";
    }
    return "\nNot looked at: "
        + open.values().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (open.size() > MOST_NAMED ? " and " + (open.size() - MOST_NAMED) + " more" : "")
        + ".";
  }

  /** The list. */
  TestList list() {
    return TestList.of(described, problems);
  }
}
