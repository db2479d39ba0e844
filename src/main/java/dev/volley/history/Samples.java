package dev.volley.history;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Durations of one thing, one for each run that measured it, oldest first. Immutable. */
final class Samples {
  static final Samples NONE = new Samples(new Run[0], new long[0]);
  private static final double MICROS = 1e6;

  // Two small arrays instead of a map: a history holds one of these for each test.
  private final Run[] runs;
  private final long[] micros;

  private Samples(Run[] runs, long[] micros) {
    this.runs = runs;
    this.micros = micros;
  }

  static Samples of(Run run, long micros) {
    return new Samples(new Run[] {run}, new long[] {micros});
  }

  static Samples of(NavigableMap<Run, Long> samples) {
    return samples.isEmpty()
        ? NONE
        : new Samples(
            samples.keySet().toArray(Run[]::new),
            samples.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** Those of both, a run's once; where they disagree on one, the longer. */
  Samples with(Samples other) {
    if (other.isEmpty() || isEmpty()) {
      return isEmpty() ? other : this;
    }
    NavigableMap<Run, Long> both = byRun();
    other.byRun().forEach((run, value) -> both.merge(run, value, Math::max));
    return of(both);
  }

  /** The newest of these, at most so many. */
  Samples newest(int most) {
    int from = runs.length - most;
    return from <= 0
        ? this
        : new Samples(
            Arrays.copyOfRange(runs, from, runs.length),
            Arrays.copyOfRange(micros, from, micros.length));
  }

  /** Those of runs that began no later than this. */
  Samples until(long epochMillis) {
    int to = runs.length;
    while (to > 0 && runs[to - 1].epochMillis() > epochMillis) {
      to--;
    }
    return to == runs.length
        ? this
        : new Samples(Arrays.copyOf(runs, to), Arrays.copyOf(micros, to));
  }

  NavigableMap<Run, Long> byRun() {
    NavigableMap<Run, Long> map = new TreeMap<>();
    for (int i = 0; i < runs.length; i++) {
      map.put(runs[i], micros[i]);
    }
    return map;
  }

  boolean isEmpty() {
    return runs.length == 0;
  }

  int size() {
    return runs.length;
  }

  Optional<Run> oldestRun() {
    return isEmpty() ? Optional.empty() : Optional.of(runs[0]);
  }

  Optional<Run> newestRun() {
    return isEmpty() ? Optional.empty() : Optional.of(runs[runs.length - 1]);
  }

  /** The median, seconds. */
  OptionalDouble median() {
    return isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(median(Arrays.stream(micros).asDoubleStream().toArray()) / MICROS);
  }

  /** The median distance from the median, seconds: one odd run does not move it. */
  OptionalDouble spread() {
    if (isEmpty()) {
      return OptionalDouble.empty();
    }
    double middle = median(Arrays.stream(micros).asDoubleStream().toArray());
    return OptionalDouble.of(
        median(Arrays.stream(micros).mapToDouble(value -> Math.abs(value - middle)).toArray())
            / MICROS);
  }

  /** The median of at least one value. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Samples samples
        && Arrays.equals(runs, samples.runs)
        && Arrays.equals(micros, samples.micros);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(micros);
  }

  @Override
  public String toString() {
    return byRun().toString();
  }
}
