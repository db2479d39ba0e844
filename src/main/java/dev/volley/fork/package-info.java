/**
 * Starts worker JVMs, speaks with them and sees how they end.
 *
 * <p>Called by {@code run} alone. Around the session's thread it keeps, per worker, one reader of
 * frames, one writer of commands and one drain of the capture; they translate and enqueue, and hand
 * everything to a {@link dev.volley.fork.WorkerListener}. The only controller package, with {@code
 * journal}, that sees protobuf.
 */
@NullMarked
package dev.volley.fork;

import org.jspecify.annotations.NullMarked;
