/**
 * Tells a run: the confinement, Surefire XML, text files, the console, the counts.
 *
 * <p>Called by {@code run} alone. Everything behind {@code Recorder} runs on the one reporter
 * thread, sees one test at a time, and needs no synchronization.
 */
@NullMarked
package dev.volley.report;

import org.jspecify.annotations.NullMarked;
