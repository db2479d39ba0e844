/**
 * Decides what runs where, and in which order.
 *
 * <p>Called by {@code run} on the session's thread, and by {@code maven} to read names and orders.
 * A strategy never sends: it answers from what it was told. {@link dev.volley.schedule.Strategy}
 * and {@link dev.volley.schedule.Vacancy}, with what they mention of {@code model}, are also what
 * users write strategies of their own against.
 */
@NullMarked
package dev.volley.schedule;

import org.jspecify.annotations.NullMarked;
