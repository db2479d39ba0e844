package dev.volley.maven;

import org.jspecify.annotations.Nullable;

/**
 * One element of {@code <weights>}, filled by Maven. What it holds is read by {@link RulesForm}.
 */
public final class Weight {
  /** A tag, or a pattern of class names. */
  @Nullable String tests;

  /** How many slots each of them takes. */
  @Nullable String slots;

  /** Made by Maven. */
  public Weight() {}

  Weight(@Nullable String tests, @Nullable String slots) {
    this.tests = tests;
    this.slots = slots;
  }
}
