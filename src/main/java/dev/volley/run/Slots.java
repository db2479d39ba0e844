package dev.volley.run;

/**
 * The build's pool of small numbers, from which each live worker holds one that no other live
 * worker of the build holds. Safe for any thread.
 */
public interface Slots {

  /** Takes the smallest free number, from 1. */
  int lease();

  /** Gives a number back. */
  void release(int slot);
}
