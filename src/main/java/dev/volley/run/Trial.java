package dev.volley.run;

import dev.volley.model.TestEvent.Finished;
import dev.volley.model.WorkerId;

/** A test or container that failed and runs again. Session thread. */
final class Trial {
  private final Retries.Rule rule;
  private Finished last;
  private WorkerId worker;
  private int again;

  /** One that has failed for the first time. */
  Trial(Retries.Rule rule, Finished first, WorkerId worker) {
    this.rule = rule;
    this.last = first;
    this.worker = worker;
  }

  Retries.Rule rule() {
    return rule;
  }

  /** How it failed last. */
  Finished last() {
    return last;
  }

  /** Where it failed last. */
  WorkerId worker() {
    return worker;
  }

  /** Notes that it is to run again; false where it did so often enough. */
  boolean mayRunAgain() {
    return again++ < rule.times();
  }

  /** Notes that it failed again. */
  void failed(Finished how, WorkerId on) {
    last = how;
    worker = on;
  }
}
