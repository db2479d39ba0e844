package dev.volley.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that a history keeps of a class.
 *
 * @param digest of its class file when last seen; empty where unknown
 * @param seen the last run that saw it
 * @param red whether it failed in that run
 * @param times durations of the whole class
 * @param setUps durations of all in it that is no test
 * @param cpuShares in what share of those times its worker computed, in millionths
 * @param hints what was seen of the class file with that digest
 * @param tests durations of its tests, by key
 */
record ArchivedClass(
    String digest,
    Run seen,
    boolean red,
    Samples times,
    Samples setUps,
    Samples cpuShares,
    Hints hints,
    Map<String, Samples> tests) {

  /** Copies the map; of an unknown class file nothing is kept but that it stands apart. */
  ArchivedClass {
    tests = Map.copyOf(tests);
    hints = digest.isEmpty() ? Hints.NONE.orApart(hints.apart()) : hints;
  }

  /** What both know of one class; the same whichever is asked. */
  ArchivedClass with(ArchivedClass other) {
    int order = seen.compareTo(other.seen);
    boolean later = order > 0 || (order == 0 && digest.compareTo(other.digest) >= 0);
    return later ? after(other, order == 0) : other.after(this, order == 0);
  }

  private ArchivedClass after(ArchivedClass older, boolean sameRun) {
    boolean unknown = digest.isEmpty();
    Map<String, Samples> all = new HashMap<>(older.tests);
    tests.forEach((key, samples) -> all.merge(key, samples, Samples::with));
    return new ArchivedClass(
        unknown ? older.digest : digest,
        seen,
        red || (sameRun && older.red),
        times.with(older.times),
        setUps.with(older.setUps),
        cpuShares.with(older.cpuShares),
        hintsAfter(older, sameRun),
        all);
  }

  private Hints hintsAfter(ArchivedClass older, boolean sameRun) {
    if (digest.equals(older.digest)) {
      return sameRun ? hints.beside(older.hints) : hints.after(older.hints);
    }
    if (digest.isEmpty()) {
      return older.hints.orApart(hints.apart());
    }
    return older.digest.isEmpty() ? hints.orApart(older.hints.apart()) : hints;
  }

  /** The same class with other tests. */
  ArchivedClass withTests(Map<String, Samples> others) {
    return new ArchivedClass(digest, seen, red, times, setUps, cpuShares, hints, others);
  }

  /** The same class with each test's durations changed; a test left without any is dropped. */
  ArchivedClass mapTests(UnaryOperator<Samples> change) {
    Map<String, Samples> changed = new HashMap<>();
    tests.forEach(
        (key, samples) -> {
          Samples now = change.apply(samples);
          if (!now.isEmpty()) {
            changed.put(key, now);
          }
        });
    return withTests(changed);
  }
}
