package dev.volley.run;

import java.util.OptionalInt;

/**
 * The build's pool of small numbers, from which each live worker holds one that no other live
 * worker of the build holds. Safe for any thread.
 */
public interface Slots {

  /** Takes the smallest free number, from 1. */
  int lease();

  /**
   * Takes the smallest free number, unless the build has as many live workers as this already.
   *
   * @param budget how many live workers the build may have
   */
  default OptionalInt tryLease(int budget) {
    return OptionalInt.of(lease());
  }

  /** Gives a number back. */
  void release(int slot);
}
