package dev.volley.maven;

import org.jspecify.annotations.Nullable;

/**
 * One element of {@code <retries>}, filled by Maven. What it holds is read by {@link RetriesForm}.
 */
public final class Retry {
  /** A tag, or a pattern of class names; absent for all tests. */
  @Nullable String tests;

  /** How often a failed test runs again at most. */
  @Nullable String times;

  /** Where: {@code same}, {@code fresh} or {@code alone}. */
  @Nullable String where;

  /** How long after everything else has ended, as in {@code 5s}. */
  @Nullable String delay;

  /** What becomes of a test that passes when run again: {@code passes} or {@code fails}. */
  @Nullable String flaky;

  /** Made by Maven. */
  public Retry() {}

  Retry(
      @Nullable String tests,
      @Nullable String times,
      @Nullable String where,
      @Nullable String delay,
      @Nullable String flaky) {
    this.tests = tests;
    this.times = times;
    this.where = where;
    this.delay = delay;
    this.flaky = flaky;
  }
}
