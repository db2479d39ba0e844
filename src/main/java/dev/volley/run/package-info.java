/**
 * The session: one loop that owns the state of a run.
 *
 * <p>Called by {@code maven} through {@link dev.volley.run.TestRun}. The loop runs on the caller's
 * thread and never blocks on a pipe, a disk or a reporter; one reporter thread and one timer stand
 * beside it.
 */
@NullMarked
package dev.volley.run;

import org.jspecify.annotations.NullMarked;
