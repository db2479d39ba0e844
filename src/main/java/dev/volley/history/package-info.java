/**
 * What earlier runs taught: how long classes and tests take, what they lock, what stands apart.
 *
 * <p>Called by {@code run} alone. A {@link dev.volley.history.HistoryFile} is loaded before a run
 * into an immutable {@link dev.volley.history.History}, which any thread may ask; {@link
 * dev.volley.history.Observations} hear the run's events on one thread, and what they learnt is
 * saved when the run has ended. History orders and estimates, it never enumerates: nothing here
 * says which tests there are. Nothing here is ever fatal either: what goes wrong comes back as
 * text, and the run goes on as if there were no history.
 */
@NullMarked
package dev.volley.history;

import org.jspecify.annotations.NullMarked;
