package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps its own account of what a session knows, from what passes between it and its workers, and
 * checks, each time it waits, that no worker idles that could be given something which overtakes
 * nobody: a unit that was never given out or came back; the oldest of those that wait for locks,
 * where they are free; what another holds in advance and was not asked for.
 */
final class IdleWatch implements SimulationWatch, EventLog {
  private static final int MOST_RECALLS = 3;

  /** A unit as the session gave it to a worker. */
  private static final class Given {
    final Unit unit;
    final boolean described;
    boolean begun;
    boolean asked;
    boolean granted;
    boolean askedBack;

    Given(Unit unit, boolean described) {
      this.unit = unit;
      this.described = described;
      this.granted = described;
    }
  }

  private final SimulatedSuite suite;
  private final boolean each;
  private final String at;

  /** What each worker has, by what the session knows; absent for one that may not be used. */
  private final Map<WorkerId, Deque<Given>> workers = new LinkedHashMap<>();

  private final Map<WorkerId, Integer> lanes = new HashMap<>();
  private final Set<WorkerId> ending = new LinkedHashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Deque<Unit> waitingForLocks = new ArrayDeque<>();
  private final Map<String, Integer> recalls = new HashMap<>();
  private boolean planned;

  /** Outcomes of tests and of classes that could not be described, by slot under {@code each}. */
  final Map<String, Integer> outcomes = new HashMap<>();

  final List<String> blamed = new ArrayList<>();

  IdleWatch(SimulatedSuite suite, boolean each, String at) {
    this.suite = suite;
    this.each = each;
    this.at = at;
  }

  @Override
  public void record(RunEvent event, Runnable consumed) {
    consumed.run();
    if (event instanceof RunEvent.Assigned assigned && assigned.unit().lane() != 0) {
      lanes.put(assigned.worker(), assigned.unit().lane());
    }
    if (event instanceof RunEvent.OnWorker on
        && on.event() instanceof TestEvent.Finished finished) {
      String lane = each ? lanes.get(on.worker()) + " " : "";
      // What is given up when nobody is left is said of no lane.
      boolean ofNobody = each && !lanes.containsKey(on.worker());
      if (finished.node().isTest() && !ofNobody) {
        outcomes.merge(lane + finished.node().uniqueId(), 1, Integer::sum);
      } else if (ofNobody || finished.outcome().isRed()) {
        blamed.add(finished.node().uniqueId());
      }
    }
  }

  @Override
  public void forked(WorkerId worker, int slot) {
    // Which lane it is in shows when it is given something.
  }

  @Override
  public void assigned(WorkerId worker, Unit unit, boolean granted) {
    Objects.requireNonNull(workers.get(worker)).add(new Given(unit, granted));
    waiting.removeAll(parts(unit));
    waitingForLocks.removeIf(other -> key(other).equals(key(unit)));
    if (granted) {
      checkLocks(worker, unit);
    }
  }

  @Override
  public void granted(WorkerId worker, int request) {
    Given given = find(worker, request).orElseThrow();
    checkLocks(worker, given.unit);
    given.granted = true;
  }

  @Override
  public void askedBack(WorkerId worker, int request) {
    find(worker, request).ifPresent(given -> given.askedBack = true);
  }

  @Override
  public void toldToEnd(WorkerId worker) {
    ending.add(worker);
  }

  @Override
  public void delivered(WorkerId worker, WorkerEvent event) {
    if (event instanceof WorkerEvent.Ready) {
      workers.put(worker, new ArrayDeque<>());
      plan();
    } else if (event instanceof WorkerEvent.RequestStarted started) {
      find(worker, started.request()).ifPresent(given -> given.begun = true);
    } else if (event instanceof WorkerEvent.Asking asking) {
      find(worker, asking.request()).ifPresent(given -> given.asked = true);
    } else if (event instanceof WorkerEvent.RequestDone done) {
      drop(worker, done.request());
    } else if (event instanceof WorkerEvent.TakenBack back) {
      Given given = drop(worker, back.request());
      if (isOfSeveral(given.unit)) {
        // Its classes wait by themselves, or all of it waits, if it never came to be described.
        waiting.addAll(parts(given.unit));
      } else if (given.asked && !locks(given.unit).isEmpty()) {
        waitingForLocks.add(given.unit);
      } else if (!given.asked) {
        waiting.add(key(given.unit));
      }
      if (!given.asked) {
        recalls.merge(key(given.unit), 1, Integer::sum);
      }
    } else if (event instanceof WorkerEvent.Gone) {
      buried(workers.remove(worker));
    }
  }

  private void plan() {
    if (!planned && !each) {
      suite.classes().forEach(c -> waiting.add(c.name()));
    }
    planned = true;
  }

  private void buried(Deque<Given> had) {
    for (Given given : had == null ? new ArrayDeque<Given>() : had) {
      if (given.begun) {
        continue;
      }
      if (given.described && !locks(given.unit).isEmpty()) {
        waitingForLocks.add(given.unit);
      } else {
        waiting.addAll(parts(given.unit));
      }
    }
  }

  private static boolean isOfSeveral(Unit unit) {
    return unit.selection().classNames().size() > 1;
  }

  /** What of it waits: its classes each by itself, where it is several whole ones. */
  private static List<String> parts(Unit unit) {
    return isOfSeveral(unit) ? unit.selection().classNames() : List.of(key(unit));
  }

  private static String key(Unit unit) {
    List<String> ids = unit.selection().uniqueIds();
    return (each(unit) + unit.label()) + (ids.isEmpty() ? "" : ids.get(0) + ids.size());
  }

  private static String each(Unit unit) {
    return unit.lane() == 0 ? "" : unit.lane() + " ";
  }

  private Set<Lock> locks(Unit unit) {
    Set<Lock> locks = new LinkedHashSet<>();
    // What is left of several has their label, and may be one of them.
    Set<String> names = new LinkedHashSet<>(unit.selection().classNames());
    unit.selection().uniqueIds().forEach(id -> names.add(SimulatedClass.classOf(id)));
    for (String name : names) {
      SimulatedClass c = suite.get(name);
      locks.addAll(c == null ? Set.of() : c.locks());
    }
    return locks;
  }

  private Optional<Given> find(WorkerId worker, int request) {
    return workers.getOrDefault(worker, new ArrayDeque<>()).stream()
        .filter(given -> given.unit.request() == request)
        .findFirst();
  }

  private Given drop(WorkerId worker, int request) {
    Given given = find(worker, request).orElseThrow();
    Objects.requireNonNull(workers.get(worker)).remove(given);
    return given;
  }

  private void checkLocks(WorkerId worker, Unit unit) {
    if (!locks(unit).isEmpty()) {
      assertThat(areFree(unit)).as(at + ": " + unit.label() + " on " + worker).isTrue();
    }
  }

  private boolean areFree(Unit unit) {
    for (Deque<Given> given : workers.values()) {
      for (Given other : given) {
        if (other.granted && other.unit.request() != unit.request() && conflict(unit, other.unit)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean conflict(Unit one, Unit other) {
    return locks(one).stream()
        .anyMatch(
            lock ->
                locks(other).stream()
                    .anyMatch(
                        held ->
                            held.key().equals(lock.key())
                                && (held.exclusive() || lock.exclusive())));
  }

  @Override
  public void sessionWaits() {
    long idle =
        workers.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty() && !ending.contains(entry.getKey()))
            .count();
    if (idle == 0 || each) {
      return;
    }
    assertThat(waiting).as(at + ": waits while " + idle + " idle").isEmpty();
    Unit oldest = waitingForLocks.peek();
    assertThat(oldest != null && areFree(oldest))
        .as(at + ": " + oldest + " may run while " + idle + " idle")
        .isFalse();
    int askedBack = 0;
    String held = "";
    for (Deque<Given> has : workers.values()) {
      Given last = has.peekLast();
      if (has.size() > 1 && last != null && !last.begun) {
        askedBack += last.askedBack ? 1 : 0;
        boolean movable = !last.askedBack && recalls.getOrDefault(key(last.unit), 0) < MOST_RECALLS;
        held = movable ? last.unit.label() : held;
      }
    }
    assertThat(idle <= askedBack || held.isEmpty())
        .as(at + ": " + held + " is held while " + idle + " idle")
        .isTrue();
  }
}
