/**
 * Tells a run: the confinement, Surefire XML, text files, the console, the counts.
 *
 * <p>Called by {@code run} alone, through {@link dev.volley.report.SurefireReports}. Everything
 * here runs on the one reporter thread and needs no synchronization. {@code ConfinedReporter} turns
 * the interleaved events of many workers into a story that tells one test at a time; behind it
 * stand reporters that could not bear more. What tests print waits in {@code OutputSpool}: little
 * in memory, much on disk, never as a whole in the heap.
 */
@NullMarked
package dev.volley.report;

import org.jspecify.annotations.NullMarked;
