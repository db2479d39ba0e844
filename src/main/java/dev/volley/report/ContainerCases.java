package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.SuiteNames;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says as which test cases a node stands in the reports, by Surefire's rules ({@code
 * RunListenerAdapter.executionFinished} and {@code executionSkipped}).
 *
 * <ul>
 *   <li>A test is one test case, whatever its outcome.
 *   <li>A container that passed or was aborted is none.
 *   <li>A container that failed, died or could not be run is one: a class as {@code
 *       initializationError}, or as {@code executionError} where a test of its suite has passed in
 *       this run; anything else under its own name. One that fails several times of the same cause
 *       is one all the same.
 *   <li>A skipped class is one test case for each child that its request described, or one without
 *       a name where there is none; any other skipped container is one under its own name.
 * </ul>
 *
 * <p>The children of a class are remembered until it has ended or its suite has settled. Used on
 * the reporter thread alone.
 */
final class ContainerCases {
  private final SuiteNames suiteNames;
  private final Map<PlacedNode, Children> children = new HashMap<>();
  private final Set<String> suitesWithPasses = new HashSet<>();
  private final Set<String> failures = new HashSet<>();

  /** The children of a class within one request, in order. */
  private record Children(int request, Set<TestNode> nodes) {}

  /**
   * Of a run of which nothing was told.
   *
   * @param suiteNames kept up to date by who tells of the run
   */
  ContainerCases(SuiteNames suiteNames) {
    this.suiteNames = suiteNames;
  }

  /** Remembers the children of classes. */
  void described(WorkerId worker, int request, List<TestNode> nodes) {
    for (TestNode node : nodes) {
      node.parent()
          .filter(TestNode::isClass)
          .ifPresent(parent -> childrenOf(new PlacedNode(worker, parent), request).add(node));
    }
  }

  /**
   * The names of the test cases that a node becomes by its outcome.
   *
   * @param failedBefore whether it was run again: a container that passed then is one test case
   */
  List<ReportNames> ended(PlacedNode place, Outcome outcome, boolean failedBefore) {
    TestNode node = place.node();
    String suffix = suiteNames.suffix(place.worker());
    Children known = children.remove(place);
    if (node.isTest()) {
      if (outcome instanceof Outcome.Passed) {
        suitesWithPasses.add(node.suite() + suffix);
      }
      return List.of(ReportNames.of(node).suffixed(suffix));
    }
    if (failedBefore && !outcome.isRed()) {
      return List.of(ofInitialization(node, suffix));
    }
    if (outcome.isRed()) {
      // A class that runs in several requests fails alike in each of them.
      boolean told = !failures.add(node.uniqueId() + "\n" + cause(outcome) + suffix);
      return told ? List.of() : List.of(ofBroken(node, suffix));
    }
    if (!(outcome instanceof Outcome.Skipped)) {
      return List.of();
    }
    return node.isClass() && known != null
        ? known.nodes().stream().map(child -> ReportNames.of(child).suffixed(suffix)).toList()
        : List.of(ReportNames.of(node).suffixed(suffix));
  }

  /** Drops what is remembered of classes of these suites. */
  void forget(Set<String> suites) {
    children
        .keySet()
        .removeIf(place -> suites.contains(suiteNames.of(place.worker(), place.node())));
  }

  private static String cause(Outcome outcome) {
    String kind = outcome.getClass().getSimpleName();
    if (outcome instanceof Outcome.Failed failed) {
      return kind + failed.thrown().text();
    }
    return outcome instanceof Outcome.Errored errored
        ? kind + errored.thrown().map(Thrown::text).orElse("")
        : kind;
  }

  private static ReportNames ofInitialization(TestNode node, String suffix) {
    ReportNames names = ReportNames.of(node).suffixed(suffix);
    return node.isClass() ? names.named(ReportNames.INITIALIZATION_ERROR) : names;
  }

  private ReportNames ofBroken(TestNode node, String suffix) {
    ReportNames names = ReportNames.of(node).suffixed(suffix);
    if (!node.isClass()) {
      return names;
    }
    return names.named(
        suitesWithPasses.contains(names.suite())
            ? ReportNames.EXECUTION_ERROR
            : ReportNames.INITIALIZATION_ERROR);
  }

  private Set<TestNode> childrenOf(PlacedNode parent, int request) {
    Children known = children.get(parent);
    if (known == null || known.request() != request) {
      known = new Children(request, new LinkedHashSet<>());
      children.put(parent, known);
    }
    return known.nodes();
  }
}
