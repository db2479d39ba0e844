package dev.volley.run;

import dev.volley.journal.JournalReader;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the event log says of a run to one of whose workers something happened. */
final class ChaosLog {
  /** A red outcome, and whether its node was running on its worker when it came. */
  record Red(WorkerId worker, TestNode node, Outcome outcome, boolean ran) {
    boolean isCrash() {
      return outcome instanceof Outcome.Crashed;
    }
  }

  private final long struckPid;
  private final Map<WorkerId, Long> pids = new HashMap<>();
  private final Map<WorkerId, Set<TestNode>> running = new HashMap<>();
  private final Map<WorkerId, Set<String>> assigned = new HashMap<>();
  private final List<Red> red = new ArrayList<>();
  private final List<String> deaths = new ArrayList<>();

  private ChaosLog(Optional<Long> struck) {
    struckPid = struck.orElse(-1L);
  }

  /** Reads all of it. */
  static ChaosLog read(Path events, Optional<Long> struck) {
    ChaosLog log = new ChaosLog(struck);
    try (JournalReader journal = JournalReader.open(events)) {
      for (Optional<RunEvent> at = journal.next(); at.isPresent(); at = journal.next()) {
        log.take(at.get());
      }
    }
    return log;
  }

  private void take(RunEvent event) {
    if (event instanceof RunEvent.WorkerReady ready) {
      pids.put(ready.worker(), ready.pid());
    } else if (event instanceof RunEvent.Assigned given) {
      assigned
          .computeIfAbsent(given.worker(), absent -> new HashSet<>())
          .addAll(given.unit().selection().classNames());
    } else if (event instanceof RunEvent.WorkerGone gone) {
      deaths.add(gone.worker() + " " + gone.exit());
    } else if (event instanceof RunEvent.OnWorker on) {
      Set<TestNode> here = running.computeIfAbsent(on.worker(), absent -> new HashSet<>());
      if (on.event() instanceof TestEvent.Started started) {
        here.add(started.node());
      } else if (on.event() instanceof TestEvent.Finished finished) {
        boolean ran = here.remove(finished.node());
        if (finished.outcome().isRed()) {
          red.add(new Red(on.worker(), finished.node(), finished.outcome(), ran));
        }
      }
    }
  }

  /** All that is red. */
  List<Red> red() {
    return red;
  }

  /** What is red though it neither ran nor was about to begin where something happened. */
  List<Red> unjustlyRed(boolean mayFail) {
    return red.stream().filter(one -> !isJust(one, mayFail)).toList();
  }

  private boolean isJust(Red one, boolean mayFail) {
    // A worker that dies before it is ready has no pid in the log, and nothing was assigned to it.
    if (pids.getOrDefault(one.worker(), 0L) != struckPid) {
      return false;
    }
    if (one.isCrash()) {
      return one.ran() || isAssignedClass(one);
    }
    return mayFail && one.outcome() instanceof Outcome.Errored;
  }

  private boolean isAssignedClass(Red one) {
    return !one.node().isTest()
        && one.node()
            .source()
            .className()
            .filter(name -> assigned.getOrDefault(one.worker(), Set.of()).contains(name))
            .isPresent();
  }

  /** How often a class stands for its tests, which nobody had described. */
  int standIns(String className) {
    return (int)
        red.stream()
            .filter(one -> BlamedNode.isUndescribed(one.node()))
            .filter(one -> one.node().displayName().equals(className))
            .count();
  }

  @Override
  public String toString() {
    return "struck " + struckPid + " of " + pids + ", red " + red + ", exits " + deaths;
  }
}
