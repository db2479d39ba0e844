package dev.volley.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What earlier runs of one execution of one module taught, as it stood when the run began.
 * Immutable: any thread may ask. All durations are seconds.
 */
public final class History {
  private static final History EMPTY =
      new History(OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Map.of());

  private final OptionalDouble workerStart;
  private final OptionalDouble cpuShare;
  private final Map<String, Double> fixtures;
  private final Map<String, Known> classes;

  private record Known(String digest, ClassHistory history) {}

  private History(
      OptionalDouble workerStart,
      OptionalDouble cpuShare,
      Map<String, Double> fixtures,
      Map<String, Known> classes) {
    this.workerStart = workerStart;
    this.cpuShare = cpuShare;
    this.fixtures = Map.copyOf(fixtures);
    this.classes = Map.copyOf(classes);
  }

  /** The history of what has never run. */
  public static History empty() {
    return EMPTY;
  }

  static History of(Archive archive) {
    Map<String, Double> fixtures = new HashMap<>();
    archive
        .fixtures()
        .forEach((name, samples) -> samples.median().ifPresent(m -> fixtures.put(name, m)));
    Map<String, Known> classes = new HashMap<>();
    archive
        .classes()
        .forEach((name, one) -> classes.put(name, new Known(one.digest(), ClassHistory.of(one))));
    return new History(archive.starts().median(), archive.cpuShares().median(), fixtures, classes);
  }

  /**
   * What is known of a class; empty where no run has seen it.
   *
   * @param className its binary name
   * @param digest of its class file, hexadecimal; where it is not the one last seen, durations
   *     still serve as estimates and hints are dropped
   */
  public Optional<ClassHistory> of(String className, String digest) {
    return Optional.ofNullable(classes.get(className))
        .map(
            known ->
                known.digest().equals(digest) ? known.history() : known.history().ofChangedFile());
  }

  /** The median time of a worker from fork to ready; empty where unknown. */
  public OptionalDouble workerStart() {
    return workerStart;
  }

  /**
   * The median share of their time in which workers compute, 0 where they only sleep; above 1 where
   * a worker keeps more than one core busy; empty where unknown.
   */
  public OptionalDouble cpuShare() {
    return cpuShare;
  }

  /** The median time it takes to build a fixture, of each that is known, by its name. */
  public Map<String, Double> fixtures() {
    return fixtures;
  }

  /** How many classes are known. */
  int size() {
    return classes.size();
  }
}
