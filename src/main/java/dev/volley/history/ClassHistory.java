package dev.volley.history;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What earlier runs say of a class. Durations are seconds.
 *
 * @param expected the median of its recent durations, as if it ran whole on one worker; empty where
 *     no run measured it
 * @param spread the median distance from that median; empty as {@code expected} is
 * @param setUp the median of its time less that of its tests: what each part of it pays again
 * @param cpuShare in what share of its time its worker computed; empty where that was not measured
 * @param lastRed whether it failed when last seen
 * @param sameFile whether its class file is the one it was
 * @param hints what was seen of that class file; {@link Hints#NONE} where it has changed
 * @param tests the median duration of each test, by {@link TestKey#test}
 */
public record ClassHistory(
    OptionalDouble expected,
    OptionalDouble spread,
    OptionalDouble setUp,
    OptionalDouble cpuShare,
    boolean lastRed,
    boolean sameFile,
    Hints hints,
    Map<String, Double> tests) {

  /** Copies the map. */
  public ClassHistory {
    tests = Map.copyOf(tests);
  }

  /** What an archive says of a class with the digest that it knows. */
  static ClassHistory of(ArchivedClass archived) {
    Map<String, Double> medians = new HashMap<>();
    archived
        .tests()
        .forEach((key, samples) -> samples.median().ifPresent(median -> medians.put(key, median)));
    return new ClassHistory(
        archived.times().median(),
        archived.times().spread(),
        archived.setUps().median(),
        archived.cpuShares().median(),
        archived.red(),
        true,
        archived.hints(),
        medians);
  }

  /** What is left of it where the class file has changed: estimates, no hints. */
  ClassHistory ofChangedFile() {
    return new ClassHistory(expected, spread, setUp, cpuShare, lastRed, false, Hints.NONE, tests);
  }
}
