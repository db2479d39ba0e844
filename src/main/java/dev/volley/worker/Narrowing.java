package dev.volley.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Selects what a plan holds once more, by unique ids, with only some invocations of what makes its
 * tests when it runs: a filter sees what is discovered, and invocations are not. Stateless.
 */
final class Narrowing {

  private Narrowing() {}

  /**
   * Selectors of what is left.
   *
   * @param plan found without looking at invocations
   * @param wanted ids of wanted invocations, by the id of what makes them; what is not in it makes
   *     all
   * @param asked unique ids that the plan was found by; invocations may be among them
   */
  static List<DiscoverySelector> selectors(
      TestPlan plan, Map<String, List<String>> wanted, List<String> asked) {
    Set<String> ids = new LinkedHashSet<>();
    for (TestIdentifier leaf : leaves(plan)) {
      UniqueId id = leaf.getUniqueIdObject();
      List<String> askedBelow =
          asked.stream().filter(each -> each.startsWith(id + "/")).collect(Collectors.toList());
      List<String> wantedBelow = wanted.get(id.toString());
      if (wantedBelow != null) {
        ids.addAll(ofBoth(Maker.of(id), wantedBelow, askedBelow));
      } else if (askedBelow.isEmpty()) {
        ids.add(id.toString());
      } else {
        ids.addAll(askedBelow);
      }
    }
    return ids.stream().map(DiscoverySelectors::selectUniqueId).collect(Collectors.toList());
  }

  private static List<TestIdentifier> leaves(TestPlan plan) {
    List<TestIdentifier> leaves = new ArrayList<>();
    Deque<TestIdentifier> open = new ArrayDeque<>();
    plan.getRoots().forEach(root -> open.addAll(plan.getChildren(root)));
    while (!open.isEmpty()) {
      TestIdentifier next = open.remove();
      Set<TestIdentifier> children = plan.getChildren(next);
      // What a class template holds now is not what runs: its invocations have ids of their own.
      String type = next.getUniqueIdObject().getLastSegment().getType();
      if (children.isEmpty() || type.endsWith("class-template")) {
        leaves.add(next);
      } else {
        open.addAll(children);
      }
    }
    return leaves;
  }

  /**
   * What is wanted and asked for. Where that is nothing, an invocation that never comes: the
   * container was planned, so it has to run.
   */
  private static Set<String> ofBoth(Maker maker, List<String> wanted, List<String> asked) {
    Set<String> both = new LinkedHashSet<>(asked.isEmpty() ? wanted : maker.invocation(0));
    for (String one : wanted) {
      for (String other : asked) {
        if (one.equals(other) || one.startsWith(other + "/")) {
          both.add(one);
        } else if (other.startsWith(one + "/")) {
          both.add(other);
        }
      }
    }
    return both;
  }
}
