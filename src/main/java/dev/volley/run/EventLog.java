package dev.volley.run;

import dev.volley.model.RunEvent;

/** Where the session writes what it finds, in order. Never blocks. */
interface EventLog {

  /**
   * Takes an event.
   *
   * @param consumed to be run once the event is no longer held
   */
  void record(RunEvent event, Runnable consumed);

  /** Takes an event that holds nothing of a worker's share. */
  default void record(RunEvent event) {
    record(event, () -> {});
  }
}
