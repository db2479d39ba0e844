package dev.volley.schedule;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Lock;
import dev.volley.schedule.Needs.Turn;
import dev.volley.schedule.Rules.Heavy;
import dev.volley.schedule.Rules.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads from a unit's description what it needs: locks and tags of all its nodes together, and what
 * the user's rules say of them. Session thread.
 */
public final class NeedsReader {
  /** The key of JUnit's global lock: whoever needs it for itself must be alone. */
  static final String GLOBAL =
      "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

  private static final String GROUP_TAG = "volley.group=";
  private static final String ALONE_TAG = "volley.alone";
  private static final String LOCK = "lock ";
  private static final String LIMIT = "limit ";

  /** The key of what the user's weights share out. */
  static final String SLOTS = "slots";

  private final Rules rules;
  private final int slots;

  /**
   * A reader for one run.
   *
   * @param slots how many slots there are
   */
  public NeedsReader(Rules rules, int slots) {
    this.rules = rules;
    this.slots = slots;
  }

  /** How much there is of what the rules share out. */
  public Map<String, Integer> capacities() {
    Map<String, Integer> capacities = new HashMap<>();
    for (int i = 0; i < rules.limits().size(); i++) {
      capacities.put(LIMIT + i, rules.limits().get(i).atOnce());
    }
    if (!rules.weights().isEmpty()) {
      capacities.put(SLOTS, slots);
    }
    return capacities;
  }

  /** What a unit of these nodes needs. */
  public Needs read(Collection<TestNode> described) {
    Map<String, Claim> claims = new TreeMap<>();
    TreeSet<String> groups = new TreeSet<>();
    Turn turn = Turn.ANY;
    int heaviest = 1;
    for (TestNode node : described) {
      for (Lock lock : node.traits().locks()) {
        if (!lock.key().equals(GLOBAL)) {
          add(claims, new Claim(LOCK + lock.key(), lock.exclusive() ? Claim.ALL : 1));
        } else if (lock.exclusive()) {
          turn = Turn.ALONE;
        }
      }
      for (String tag : node.traits().tags()) {
        if (tag.startsWith(GROUP_TAG)) {
          groups.add(tag.substring(GROUP_TAG.length()));
        } else if (tag.equals(ALONE_TAG)) {
          turn = Turn.ALONE;
        }
      }
      limits(node).forEach(claim -> add(claims, claim));
      heaviest = Math.max(heaviest, slotsOf(node));
      turn = turn == Turn.ANY && isDedicated(node) ? Turn.DEDICATED : turn;
    }
    if (!rules.weights().isEmpty()) {
      add(claims, new Claim(SLOTS, Math.min(heaviest, slots)));
    }
    return new Needs(List.copyOf(claims.values()), List.copyOf(groups), turn);
  }

  private List<Claim> limits(TestNode node) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < rules.limits().size(); i++) {
      Limit limit = rules.limits().get(i);
      if (limit.tests().contains(node)) {
        claims.add(new Claim(LIMIT + i, 1));
      }
    }
    return claims;
  }

  private int slotsOf(TestNode node) {
    return rules.weights().stream()
        .filter(heavy -> heavy.tests().contains(node))
        .mapToInt(Heavy::slots)
        .max()
        .orElse(1);
  }

  private boolean isDedicated(TestNode node) {
    return rules.dedicated().stream().anyMatch(tests -> tests.contains(node));
  }

  private static void add(Map<String, Claim> claims, Claim claim) {
    claims.merge(claim.key(), claim, Claim::greater);
  }
}
