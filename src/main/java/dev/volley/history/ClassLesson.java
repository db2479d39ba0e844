package dev.volley.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a run has taught of one class so far; its parts may run on several workers. */
final class ClassLesson {
  private final Map<String, Long> tests = new HashMap<>();
  private final Set<Long> leaves = new HashSet<>();
  private final List<FixtureUse> uses = new ArrayList<>(0);
  private int parts;
  private long micros;
  private long setUpMicros;
  private OptionalDouble cpuShare = OptionalDouble.empty();
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
    hints = new Hints(locks, divisible, hints.apart(), hints.fixture());
  }

  void apart() {
    hints = hints.orApart(true);
  }

  void cpuShare(double share) {
    cpuShare = OptionalDouble.of(share);
  }

  /** The first that is named counts: a class within it may need another. */
  void needs(String fixture) {
    if (hints.fixture().isEmpty()) {
      hints = new Hints(hints.locks(), hints.divisible(), hints.apart(), fixture);
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
      uses.addAll(part.uses());
      parts++;
      micros += itsMicros;
      setUpMicros += part.setUp(itsMicros);
    }
  }

  /**
   * What is kept of it; empty where too little was seen of it to say anything.
   *
   * @param closed whether no part of it is still open
   * @param costs what building fixtures cost: no part of the class's own time, since whoever comes
   *     after it finds them
   */
  Optional<ArchivedClass> archived(Run run, Scope scope, boolean closed, FixtureCosts costs) {
    boolean timed = !incomplete && closed && parts > 0;
    if (!timed && !red && !hints.apart()) {
      return Optional.empty();
    }
    Map<String, Samples> samples = new HashMap<>();
    if (timed) {
      tests.forEach((key, value) -> samples.put(key, Samples.of(run, value)));
    }
    boolean wholeTimed = timed && scope != Scope.SOME_TESTS;
    long building = uses.stream().mapToLong(costs::of).sum();
    // Each part pays the set-up again; as a whole the class would pay it once.
    long setUp = parts == 0 ? 0 : Math.max(0, setUpMicros - building) / parts;
    long whole = Math.max(0, micros - building - (parts - 1) * setUp);
    return Optional.of(
        new ArchivedClass(
            digest,
            run,
            red,
            wholeTimed ? Samples.of(run, whole) : Samples.NONE,
            wholeTimed ? Samples.of(run, setUp) : Samples.NONE,
            wholeTimed && cpuShare.isPresent()
                ? Samples.ofShare(run, cpuShare.getAsDouble())
                : Samples.NONE,
            hints,
            samples));
  }
}
