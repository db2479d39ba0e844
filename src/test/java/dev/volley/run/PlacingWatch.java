package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.WorkerId;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Watches, event by event, that what may not run side by side does not. */
final class PlacingWatch {
  private final int workers;
  private final int limit;
  private final int slotsOfHeavy;
  private final String at;
  private final Map<WorkerId, Set<TestNode>> open = new HashMap<>();
  private WorkerId home = new WorkerId(0);
  private final Set<WorkerId> gone = new HashSet<>();
  private boolean groupsMove;

  PlacingWatch(int workers, int limit, int slotsOfHeavy, String at) {
    this.workers = workers;
    this.limit = limit;
    this.slotsOfHeavy = slotsOfHeavy;
    this.at = at;
  }

  /** Workers end before their groups do: a group goes on wherever its next member runs. */
  void groupsMove() {
    groupsMove = true;
  }

  void accept(RunEvent event) {
    if (event instanceof RunEvent.WorkerGone left) {
      open.remove(left.worker());
      gone.add(left.worker());
    } else if (event instanceof RunEvent.OnWorker on
        && on.event() instanceof TestEvent.Started started
        && started.node().isClass()
        && wasDescribedBefore(started.node())) {
      check(on.worker(), started.node());
      open.computeIfAbsent(on.worker(), worker -> new HashSet<>()).add(started.node());
    } else if (event instanceof RunEvent.OnWorker on
        && on.event() instanceof TestEvent.Finished finished) {
      open.getOrDefault(on.worker(), new HashSet<>()).remove(finished.node());
    }
  }

  /** What registers only while its parent runs cannot be placed by what it needs. */
  private static boolean wasDescribedBefore(TestNode node) {
    return !node.uniqueId().contains("class-template-invocation:");
  }

  private void check(WorkerId worker, TestNode node) {
    int heavy = weight(node);
    int limited = node.traits().tags().contains("limited") ? 1 : 0;
    for (Map.Entry<WorkerId, Set<TestNode>> other : open.entrySet()) {
      if (other.getKey().equals(worker) || other.getValue().isEmpty()) {
        continue;
      }
      for (TestNode beside : other.getValue()) {
        String pair = at + ": " + node + " beside " + beside;
        assertThat(isAlone(node) || isAlone(beside)).as(pair).isFalse();
        assertThat(conflict(node, beside)).as(pair).isFalse();
      }
      limited +=
          other.getValue().stream().anyMatch(n -> n.traits().tags().contains("limited")) ? 1 : 0;
      heavy += other.getValue().stream().mapToInt(this::weight).max().orElse(0);
    }
    assertThat(limited).as(at + ": limited beside " + node).isLessThanOrEqualTo(limit);
    assertThat(heavy).as(at + ": slots beside " + node).isLessThanOrEqualTo(workers);
    if (!groupsMove && node.traits().tags().containsAll(Trait.IN_GROUP.tags())) {
      assertThat(home.number() == 0 || home.equals(worker) || gone.contains(home))
          .as(at + ": group of " + home + " on " + worker)
          .isTrue();
      home = worker;
    }
  }

  private int weight(TestNode node) {
    return node.traits().tags().contains("heavy") ? Math.min(workers, slotsOfHeavy) : 1;
  }

  private static boolean isAlone(TestNode node) {
    return node.traits().tags().containsAll(Trait.ALONE.tags())
        || node.traits().locks().containsAll(Trait.ISOLATED.locks());
  }

  private static boolean conflict(TestNode one, TestNode other) {
    for (Lock lock : one.traits().locks()) {
      for (Lock beside : other.traits().locks()) {
        if (lock.key().equals(beside.key()) && (lock.exclusive() || beside.exclusive())) {
          return true;
        }
      }
    }
    return false;
  }
}
