package dev.volley.maven;

import dev.volley.run.DeathLimits;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say how many workers may die, as the user gave them.
 *
 * @param maxRestarts {@code maxRestarts}
 * @param maxConsecutiveCrashes {@code maxConsecutiveCrashes}
 * @param rerunCrashes {@code rerunCrashes}
 */
record DeathsForm(
    @Nullable String maxRestarts,
    @Nullable String maxConsecutiveCrashes,
    @Nullable String rerunCrashes) {
  /** Says nothing. */
  static final DeathsForm NONE = new DeathsForm(null, null, null);

  /** What a Mojo was given. */
  static DeathsForm of(PoolMojo mojo) {
    return new DeathsForm(mojo.maxRestarts, mojo.maxConsecutiveCrashes, mojo.rerunCrashes);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one is no such number; in words for the user
   */
  DeathLimits limits() {
    return new DeathLimits(
        number("maxRestarts", maxRestarts, 0),
        number("maxConsecutiveCrashes", maxConsecutiveCrashes, 1),
        number("rerunCrashes", rerunCrashes, 0).orElse(0));
  }

  private static OptionalInt number(String parameter, @Nullable String text, int least) {
    String given = text == null ? "" : text.strip();
    if (given.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!given.matches("\\d{1,6}") || Integer.parseInt(given) < least) {
      throw new IllegalArgumentException(
          parameter
              + " '"
              + given
              + "' is not a legal value (parameter '"
              + parameter
              + "', property 'volley."
              + parameter
              + "'). Allowed: a whole number from "
              + least
              + " to 999999.");
    }
    return OptionalInt.of(Integer.parseInt(given));
  }
}
