package dev.volley.run;

import dev.volley.model.TestNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows when the run shall stop now. The first time: nothing more begins, workers that are
 * idle end as ever (so that their shutdown hooks run), and tests that run have a moment to finish.
 * After that moment, or when asked again, what still lives is killed. Session thread.
 */
final class Interruption {
  /** Short: after Ctrl-C no worker shall be seen after two seconds, reports written included. */
  static final Duration GRACE = Duration.ofMillis(500);

  private static final String REASON = "Not run: the run was stopped before its end.";
  private static final String KILLED = "the run was cancelled";
  private static final int MOST_NAMES = 20;

  private final Pool pool;
  private final Ledger ledger;
  private final Departures departures;
  private final Alarm alarm;
  private boolean requested;

  Interruption(Pool pool, Ledger ledger, Departures departures, Alarm alarm) {
    this.pool = pool;
    this.ledger = ledger;
    this.departures = departures;
    this.alarm = alarm;
  }

  /** Whether the run stops. */
  boolean isRequested() {
    return requested;
  }

  /** Stops the run; the second time, at once. */
  void request() {
    if (requested) {
      graceOver();
      return;
    }
    requested = true;
    departures.cancelled();
    for (Seat seat : pool.seats()) {
      if (!seat.isReady()) {
        seat.kill(KILLED);
      } else if (!seat.isEnding()) {
        seat.recall();
        seat.stop(0, REASON);
        seat.end();
      }
    }
    alarm.after(GRACE, new SessionEvent.GraceOver());
  }

  /** Kills whatever still lives. */
  void graceOver() {
    pool.seats().forEach(seat -> seat.kill(KILLED));
  }

  /** Says what was running and what did not come to run; once every worker is gone. */
  void tell() {
    List<String> ran = new ArrayList<>();
    List<String> waited = new ArrayList<>();
    for (UnitProgress progress : ledger.openUnits()) {
      if (progress.isSecondLook()) {
        continue;
      }
      List<TestNode> running = progress.tests().runningTests();
      running.forEach(test -> ran.add(test.suite() + "." + test.legacyName()));
      List<TestNode> owed = progress.tests().owed();
      if (progress.tests().isDescribed() || !owed.isEmpty()) {
        owed.stream()
            .filter(test -> !running.contains(test))
            .forEach(test -> waited.add(test.suite() + "." + test.legacyName()));
      } else {
        List<String> classes = progress.unit().selection().classNames();
        waited.addAll(classes.isEmpty() ? List.of(progress.unit().label()) : classes);
      }
    }
    ledger.warn(
        Stream.of(
                "The run was stopped before its end.",
                listed("Ran then", ran),
                listed("Did not run", waited))
            .filter(line -> !line.isEmpty())
            .reduce((first, second) -> first + "\n" + second)
            .orElseThrow());
  }

  private static String listed(String what, List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    List<String> sorted = names.stream().distinct().sorted().toList();
    String shown = String.join("\n    ", sorted.stream().limit(MOST_NAMES).toList());
    int more = sorted.size() - MOST_NAMES;
    return "  "
        + what
        + " ("
        + sorted.size()
        + "):\n    "
        + shown
        + (more > 0 ? "\n    and " + more + " more" : "");
  }
}
