package dev.volley.history;

import java.util.Set;
import java.util.TreeSet;

/**
 * What was seen of a class that its next run may rely on while its class file is the same.
 *
 * @param locks keys of the locks that it or its tests named
 * @param divisible whether it may be cut
 * @param apart whether it failed beside others and passed alone, and so stands apart
 * @param fixture names what it needs that is expensive to set up; empty for nothing
 */
public record Hints(Set<String> locks, boolean divisible, boolean apart, String fixture) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(Set.of(), false, false, "");

  /** Copies the set, and keeps the name short. */
  public Hints {
    locks = Set.copyOf(locks);
    fixture = Text.bounded(fixture);
  }

  /** These hints, and apart where this says so. */
  Hints orApart(boolean alsoApart) {
    return new Hints(locks, divisible, apart || alsoApart, fixture);
  }

  /** These hints after older ones on the same class file: apart stays apart. */
  Hints after(Hints older) {
    return orApart(older.apart);
  }

  /** These hints and others of the same run, whichever is the more careful. */
  Hints beside(Hints other) {
    Set<String> all = new TreeSet<>(locks);
    all.addAll(other.locks);
    return new Hints(
        all,
        divisible && other.divisible,
        apart || other.apart,
        fixture.compareTo(other.fixture) >= 0 ? fixture : other.fixture);
  }
}
