package dev.volley.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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

  /** A share, in millionths. */
  static Samples ofShare(Run run, double share) {
    return of(run, ClassPart.micros(Duration.ofNanos((long) (share * 1e9))));
  }

  static Samples of(Run run, long micros) {
    return new Samples(new Run[] {run}, new long[] {micros});
  }

  static Samples of(NavigableMap<Run, Long> samples) {
    if (samples.isEmpty()) {
      return NONE;
    }
    long[] micros = new long[samples.size()];
    int size = 0;
    for (long each : samples.values()) {
      micros[size++] = each;
    }
    return new Samples(samples.keySet().toArray(Run[]::new), micros);
  }

  /** Those of both, a run's once; where they disagree on one, the longer. */
  Samples with(Samples other) {
    if (other.isEmpty() || isEmpty()) {
      return isEmpty() ? other : this;
    }
    Run[] bothRuns = new Run[size() + other.size()];
    long[] bothMicros = new long[bothRuns.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < size() || theirs < other.size()) {
      int order =
          mine == size()
              ? 1
              : theirs == other.size() ? -1 : runs[mine].compareTo(other.runs[theirs]);
      long value = order <= 0 ? micros[mine] : 0;
      bothRuns[size] = order <= 0 ? runs[mine] : other.runs[theirs];
      bothMicros[size++] = order >= 0 ? Math.max(value, other.micros[theirs]) : value;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return new Samples(Arrays.copyOf(bothRuns, size), Arrays.copyOf(bothMicros, size));
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

  /** The run of one of them, the oldest first. */
  Run run(int index) {
    return runs[index];
  }

  /** The duration of one of them, the oldest first, microseconds. */
  long micros(int index) {
    return micros[index];
  }

  /** Adds the runs of all of them. */
  void addRunsTo(Set<Run> all) {
    Collections.addAll(all, runs);
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
