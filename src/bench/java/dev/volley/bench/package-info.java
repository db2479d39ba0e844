/**
 * Benchmarks: programs that measure, print numbers beside their targets, and judge nothing else.
 *
 * <p>{@link dev.volley.bench.Benchmarks} is the command line. Each {@link
 * dev.volley.bench.Benchmark} makes its test classes from a seed, runs them on real workers, in the
 * simulation of the session's own tests, or under other runners, and reports what the site's page
 * on benchmarks explains. Compiled and run only under the profile {@code bench}; reads processor
 * times where Linux keeps them.
 */
@NullMarked
package dev.volley.bench;

import org.jspecify.annotations.NullMarked;
