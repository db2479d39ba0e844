package dev.volley.maven;

import org.jspecify.annotations.Nullable;

/** One element of {@code <limits>}, filled by Maven. What it holds is read by {@link RulesForm}. */
public final class Limit {
  /** A tag, or a pattern of class names. */
  @Nullable String tests;

  /** How many of them may run at once. */
  @Nullable String atOnce;

  /** Made by Maven. */
  public Limit() {}

  Limit(@Nullable String tests, @Nullable String atOnce) {
    this.tests = tests;
    this.atOnce = atOnce;
  }
}
