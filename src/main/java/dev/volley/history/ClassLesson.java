package dev.volley.history;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a run has taught of one class so far; its parts may run on several workers. */
final class ClassLesson {
  private final Map<String, Long> tests = new HashMap<>();
  private final Set<Long> leaves = new HashSet<>();
  private int parts;
  private long micros;
  private long setUpMicros;
  private boolean red;
  private boolean incomplete;
  private String digest = "";
  private Hints hints = Hints.NONE;

  void red() {
    red = true;
  }

  /** Something of it did not run to its end: its durations mean nothing in this run. */
  void incomplete() {
    incomplete = true;
    tests.clear();
    leaves.clear();
  }

  void described(String itsDigest, Set<String> locks, boolean divisible) {
    digest = itsDigest;
    hints = new Hints(locks, divisible, hints.apart(), hints.cpuShare());
  }

  void apart() {
    hints = new Hints(hints.locks(), hints.divisible(), true, hints.cpuShare());
  }

  void cpuShare(double share) {
    if (Double.isFinite(share) && share >= 0) {
      hints = new Hints(hints.locks(), hints.divisible(), hints.apart(), OptionalDouble.of(share));
    }
  }

  /** Takes in a part that has ended, unless it is a repetition of others. */
  void add(ClassPart part, long itsMicros) {
    if (part.isIncomplete()) {
      incomplete();
    }
    if (!incomplete && Collections.disjoint(leaves, part.leaves())) {
      leaves.addAll(part.leaves());
      part.tests().forEach((key, value) -> tests.merge(key, value, Long::sum));
      parts++;
      micros += itsMicros;
      setUpMicros += part.setUp(itsMicros);
    }
  }

  /**
   * What is kept of it; empty where too little was seen of it to say anything.
   *
   * @param closed whether no part of it is still open
   */
  Optional<ArchivedClass> archived(Run run, Scope scope, boolean closed) {
    boolean timed = !incomplete && closed && parts > 0;
    if (!timed && !red && !hints.apart()) {
      return Optional.empty();
    }
    Map<String, Samples> samples = new HashMap<>();
    if (timed) {
      tests.forEach((key, value) -> samples.put(key, Samples.of(run, value)));
    }
    boolean wholeTimed = timed && scope != Scope.SOME_TESTS;
    // Each part pays the set-up again; as a whole the class would pay it once.
    long setUp = parts == 0 ? 0 : setUpMicros / parts;
    return Optional.of(
        new ArchivedClass(
            digest,
            run,
            red,
            wholeTimed ? Samples.of(run, micros - (parts - 1) * setUp) : Samples.NONE,
            wholeTimed ? Samples.of(run, setUp) : Samples.NONE,
            hints,
            samples));
  }
}
