package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One test case of the reports, complete.
 *
 * @param worker where it ran
 * @param names what it is called
 * @param start when it began by the worker's wall clock; where it never began, when its outcome was
 *     known by the controller's
 * @param duration how long it took by the worker's monotonic clock; zero where it never began
 * @param outcome how it ended
 * @param before what containers of its suite printed on its worker since the last test case: shown
 *     on the console already; valid during the call only
 * @param output what it printed itself; valid during the call only
 * @param attempts its runs before this one, the first first; their output is valid during the call
 *     only
 */
record TestResult(
    WorkerId worker,
    ReportNames names,
    Instant start,
    Duration duration,
    Outcome outcome,
    Capture before,
    Capture output,
    List<Attempt> attempts) {

  /** A test that ran once. */
  TestResult(
      WorkerId worker,
      ReportNames names,
      Instant start,
      Duration duration,
      Outcome outcome,
      Capture before,
      Capture output) {
    this(worker, names, start, duration, outcome, before, output, List.of());
  }

  /** Whether it passed only when it was run again. */
  boolean isFlaky() {
    return !attempts.isEmpty() && outcome instanceof Outcome.Passed;
  }

  /** How it counts: by how it failed first, where it never passed. */
  Outcome verdict() {
    return attempts.isEmpty() ? outcome : told().outcome();
  }

  /** The run that it stands for in reports: the first, where it never passed, else the last. */
  Attempt told() {
    return attempts.isEmpty() || isFlaky() ? last() : attempts.get(0);
  }

  /** All its runs, the first first. */
  List<Attempt> runs() {
    List<Attempt> runs = new ArrayList<>(attempts);
    runs.add(last());
    return runs;
  }

  private Attempt last() {
    return new Attempt(start, duration, outcome, output);
  }
}
