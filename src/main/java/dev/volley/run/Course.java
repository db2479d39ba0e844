package dev.volley.run;

import dev.volley.model.Candidate;
import java.util.Collection;
import java.util.function.IntSupplier;

/**
 * What makes a run end before its end, or go on after it. Session thread.
 *
 * @param failFast ends it after so many failures
 * @param interruption ends it where the user does
 * @param retrials runs again what has failed
 * @param polluters runs again what has failed, to see why
 * @param repetition runs everything again
 */
record Course(
    FailFast failFast,
    Interruption interruption,
    Retrials retrials,
    Polluters polluters,
    Repetition repetition) {

  /**
   * What all that works with.
   *
   * @param numbers gives request numbers
   */
  record Means(
      Pool pool,
      Ledger ledger,
      Dispatch dispatch,
      Undertaker undertaker,
      Departures departures,
      IntSupplier numbers) {}

  /** The course of a run that has not begun. */
  static Course of(SessionTask task, Alarm alarm, Collection<Candidate> candidates, Means means) {
    Stops stops = task.stops();
    Ledger ledger = means.ledger();
    Dispatch dispatch = means.dispatch();
    Retrials retrials =
        new Retrials(
            task.retries(), ledger, dispatch, alarm, means.numbers(), stops.afterFailures() > 0);
    means.undertaker().whenRunAgain(retrials::crashed);
    return new Course(
        new FailFast(
            stops.afterFailures(),
            means.pool(),
            ledger,
            dispatch,
            means.undertaker(),
            task.retries().rules().isEmpty()),
        new Interruption(means.pool(), ledger, means.departures(), alarm),
        retrials,
        new Polluters(task.retries().findPolluters(), ledger, candidates),
        new Repetition(stops.passes(), ledger, dispatch));
  }
}
