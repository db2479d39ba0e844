package dev.volley.maven;

import org.jspecify.annotations.Nullable;

/**
 * One element of {@code <timeouts>}, filled by Maven. What it holds is read by {@link TimeForm}.
 */
public final class Timeout {
  /** A tag, or a pattern of class names. */
  @Nullable String tests;

  /** After how long one of them is told of while it runs. */
  @Nullable String slow;

  /** How long each of them may run. */
  @Nullable String testTimeout;

  /** How long a class of them may run. */
  @Nullable String classTimeout;

  /** How long at least one of them may be running, in the whole run. */
  @Nullable String runTimeout;

  /** Made by Maven. */
  public Timeout() {}

  Timeout(
      @Nullable String tests,
      @Nullable String slow,
      @Nullable String testTimeout,
      @Nullable String classTimeout,
      @Nullable String runTimeout) {
    this.tests = tests;
    this.slow = slow;
    this.testTimeout = testTimeout;
    this.classTimeout = classTimeout;
    this.runTimeout = runTimeout;
  }
}
