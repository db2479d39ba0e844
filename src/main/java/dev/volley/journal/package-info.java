/**
 * The event log of a run: its writer and its reader.
 *
 * <p>Called by {@code run}, which hands the writer every event in the session's order, before any
 * reporter sees it, and later by whoever makes reports again from a log. The format is written down
 * in {@code src/main/proto/journal.proto} and what that imports. The writer is used on the reporter
 * thread, the reader on the thread that opened it; neither is synchronized.
 */
@NullMarked
package dev.volley.journal;

import org.jspecify.annotations.NullMarked;
