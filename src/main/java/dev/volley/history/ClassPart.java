package dev.volley.history;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one worker runs of a class between the class's start and its end. Freed with that end. */
final class ClassPart {
  /** The longest duration that is kept. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private static final long NANOS_PER_MICRO = 1000;

  private final TestNode top;
  private final Map<String, Long> tests = new HashMap<>();
  private final Set<Long> leaves = new HashSet<>();
  private final List<FixtureUse> uses = new ArrayList<>(1);
  private boolean incomplete;

  ClassPart(TestNode top) {
    this.top = top;
  }

  /** The class's binary name. */
  String className() {
    return top.source().className().orElseThrow();
  }

  /**
   * Takes note of the class, or of a node below it, that begins.
   *
   * @param fixtures what the worker has built so far; grows
   */
  void started(Started event, Set<String> fixtures) {
    TestNode node = event.node();
    if (node.isTest()) {
      uses.forEach(use -> use.started(node, event.at()));
      return;
    }
    String fixture = node.traits().fixture();
    // A nested class that is begun first waits for what is being built for the one around it.
    boolean being = uses.stream().anyMatch(u -> u.isWaiting() && u.fixture().equals(fixture));
    if (!fixture.isEmpty() && !being) {
      uses.add(new FixtureUse(node, event.at(), fixtures.add(fixture)));
    }
  }

  /** What of it needed a fixture. */
  List<FixtureUse> uses() {
    return uses;
  }

  /** Takes note of a node below the class that has ended. */
  void finished(Finished event) {
    uses.forEach(use -> use.finished(event));
    if (!event.node().isTest()) {
      // A container that fails takes tests with it that would have had their time.
      incomplete |= event.outcome().isRed();
    } else if (lacksItsTime(event.outcome())) {
      incomplete = true;
    } else if (!hasTestAbove(event.node())) {
      leaves.add(Text.hash(event.node().uniqueId()));
      tests.merge(TestKey.of(top, event.node()).test(), micros(event.duration()), Long::sum);
    }
  }

  /** Whether something in it did not run to its end, so that its durations mean nothing. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** Microseconds by test. */
  Map<String, Long> tests() {
    return tests;
  }

  /** Hashes of the unique ids of the tests and invocations that ended in it. */
  Set<Long> leaves() {
    return leaves;
  }

  /** How much of a time was spent on no test, microseconds; tests may overlap. */
  long setUp(long micros) {
    return Math.max(0, micros - tests.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Whether a node with this outcome did not run to its end. */
  static boolean lacksItsTime(Outcome outcome) {
    return outcome instanceof Outcome.Crashed
        || outcome instanceof Outcome.TimedOut
        || outcome instanceof Outcome.NotRun;
  }

  /** A duration as it is kept: never negative, and never longer than a file may say. */
  static long micros(Duration duration) {
    // No test takes a hundred years; a worker may still say so.
    return duration.isNegative()
        ? 0
        : duration.compareTo(LONGEST) > 0 ? micros(LONGEST) : duration.toNanos() / NANOS_PER_MICRO;
  }

  /** Whether a test above it already counts its time. */
  private boolean hasTestAbove(TestNode node) {
    for (Optional<TestNode> up = node.parent();
        up.isPresent() && !up.get().equals(top);
        up = up.get().parent()) {
      if (up.get().isTest()) {
        return true;
      }
    }
    return false;
  }
}
