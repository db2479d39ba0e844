package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What runs on one worker, and for how long each of it has been running. Session thread. */
final class Ages {
  private final TimeLimits limits;
  private final Duration tick;
  private final Map<TestNode, Age> running = new LinkedHashMap<>();
  private @Nullable Age discovery;

  /** Nothing runs. */
  Ages(TimeLimits limits) {
    this.limits = limits;
    this.tick = limits.tick();
  }

  /** The tests of a unit are looked for from now on, and nothing else runs. */
  void look(Unit unit, Instant at) {
    clear();
    List<String> classes = unit.selection().classNames();
    String name = classes.isEmpty() ? unit.label() : classes.get(0);
    discovery = new Age(Age.Kind.DISCOVERY, BlamedNode.ofClass(name), at);
  }

  /** The tests are found; returns for how long they were looked for, where they were. */
  Optional<Age> found() {
    Optional<Age> looked = discovery();
    discovery = null;
    return looked;
  }

  /** For how long tests are being looked for; empty where they are not. */
  Optional<Age> discovery() {
    return Optional.ofNullable(discovery);
  }

  /** A test or a class has begun; of other containers no note is taken. */
  void begin(TestNode node, Instant at) {
    if (node.isTest() || node.isClass()) {
      Age.Kind kind = node.isTest() ? Age.Kind.TEST : Age.Kind.CLASS;
      running.put(node, new Age(kind, node, at));
    }
  }

  void end(TestNode node) {
    running.remove(node);
  }

  /** Nothing runs any more. */
  void clear() {
    running.clear();
    discovery = null;
  }

  /** Whether that still goes on. */
  boolean contains(Age age) {
    return discovery == age || running.get(age.subject()) == age;
  }

  Stream<Age> tests() {
    return running.values().stream().filter(age -> age.kind() == Age.Kind.TEST);
  }

  /** All that goes on. */
  List<Age> all() {
    List<Age> all = new ArrayList<>(running.values());
    discovery().ifPresent(all::add);
    return all;
  }

  /**
   * A tick has passed.
   *
   * @param classes how many classes the unit has
   */
  void tick(int classes) {
    boolean quiet = tests().findAny().isEmpty();
    all().stream()
        .filter(this::counts)
        .forEach(age -> age.tick(quiet, limits, discovery == age ? classes : 1));
  }

  /** A test that holds others counts the time that is its own. */
  private boolean counts(Age age) {
    return age.subject().kind() != TestNode.Kind.CONTAINER_AND_TEST
        || running.keySet().stream()
            .noneMatch(other -> other.uniqueId().startsWith(age.subject().uniqueId() + "/"));
  }

  /** What has run for all the time that it has. */
  List<Age> over() {
    return all().stream().filter(age -> age.isOver(tick)).toList();
  }
}
