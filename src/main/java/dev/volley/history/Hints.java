package dev.volley.history;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was seen of a class that its next run may rely on while its class file is the same.
 *
 * @param locks keys of the locks that it or its tests named
 * @param divisible whether it may be cut
 * @param apart whether it failed beside others and passed alone, and so stands apart
 * @param cpuShare CPU time by wall time, 0 for one that only sleeps; may exceed 1; empty where
 *     nobody measured it
 */
public record Hints(Set<String> locks, boolean divisible, boolean apart, OptionalDouble cpuShare) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(Set.of(), false, false, OptionalDouble.empty());

  /** Copies the set. */
  public Hints {
    locks = Set.copyOf(locks);
  }

  /** These hints, and apart where this says so. */
  Hints orApart(boolean alsoApart) {
    return new Hints(locks, divisible, apart || alsoApart, cpuShare);
  }

  /** These hints after older ones on the same class file: apart stays apart. */
  Hints after(Hints older) {
    return new Hints(
        locks, divisible, apart || older.apart, cpuShare.isPresent() ? cpuShare : older.cpuShare);
  }

  /** These hints and others of the same run, whichever is the more careful. */
  Hints beside(Hints other) {
    Set<String> all = new TreeSet<>(locks);
    all.addAll(other.locks);
    return new Hints(
        all,
        divisible && other.divisible,
        apart || other.apart,
        cpuShare.isPresent() && other.cpuShare.isPresent()
            ? OptionalDouble.of(Math.max(cpuShare.getAsDouble(), other.cpuShare.getAsDouble()))
            : cpuShare.isPresent() ? cpuShare : other.cpuShare);
  }
}
