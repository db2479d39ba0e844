/**
 * Decides what runs where.
 *
 * <p>Called by {@code run} alone, on the session's thread. A strategy never sends: it answers from
 * what it was told.
 */
@NullMarked
package dev.volley.schedule;

import org.jspecify.annotations.NullMarked;
