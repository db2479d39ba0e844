package dev.volley.report;

import dev.volley.model.RunEvent;

/** A consumer of a run's events, in the session's order. Called on the reporter thread alone. */
public interface Reporter {

  /**
   * Takes the next event.
   *
   * @throws java.io.UncheckedIOException where a report cannot be written
   */
  void accept(RunEvent event);
}
