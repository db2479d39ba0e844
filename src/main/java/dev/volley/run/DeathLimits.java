package dev.volley.run;

import java.util.OptionalInt;

/**
 * How much dying a run puts up with, as the user says.
 *
 * @param maxRestarts the most dead workers that are replaced, 0 for none; empty for four for each
 *     worker of the run
 * @param maxConsecutiveCrashes after how many deaths in a row without an outcome or a culprit in
 *     between no worker is replaced any more, at least 1; empty for two more than there are workers
 * @param rerunCrashes how often a test that ended its JVM is run again, alone
 */
public record DeathLimits(
    OptionalInt maxRestarts, OptionalInt maxConsecutiveCrashes, int rerunCrashes) {

  /** What holds where the user says nothing. */
  public static final DeathLimits DEFAULT =
      new DeathLimits(OptionalInt.empty(), OptionalInt.empty(), 0);
}
