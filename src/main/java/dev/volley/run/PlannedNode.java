package dev.volley.run;

import dev.volley.model.TestNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A described node of a unit, what lies below it, and what has become of it. Session thread. */
final class PlannedNode {

  /** How far a node is. */
  enum State {
    PLANNED,
    RUNNING,
    DONE
  }

  private final TestNode node;
  private final List<PlannedNode> children = new ArrayList<>(0);
  private State state = State.PLANNED;
  private boolean emptyWhenPlanned;
  private boolean ended;
  private boolean red;

  PlannedNode(TestNode node) {
    this.node = node;
  }

  TestNode node() {
    return node;
  }

  List<PlannedNode> children() {
    return children;
  }

  void add(PlannedNode child) {
    children.add(child);
  }

  State state() {
    return state;
  }

  /**
   * Notes that it has ended by itself.
   *
   * @param inRed whether its outcome makes the build fail
   */
  void end(boolean inRed) {
    state = State.DONE;
    ended = true;
    red |= inRed;
  }

  /** Whether it has ended by itself, with an outcome that makes the build fail. */
  boolean hasEndedInRed() {
    return red;
  }

  /** Whether it has ended by itself, and was not settled by what became of others. */
  boolean hasEnded() {
    return ended;
  }

  void become(State next) {
    state = next;
  }

  /**
   * Notes that the plan is complete: what registers below it from here on is made by running it.
   */
  void planned() {
    emptyWhenPlanned = children.isEmpty();
  }

  /**
   * Whether it is owed an outcome: a test; a container with nothing in it, since the platform drops
   * those that neither have tests nor make some when they run; one that is making tests, of which
   * nobody knows how many are missing.
   */
  boolean owesOutcome() {
    return node.isTest()
        || (children.isEmpty() && node.parent().isPresent())
        || (state == State.RUNNING && makesTests());
  }

  /** Whether it makes tests when it runs, so that nobody knows how many there will be. */
  boolean makesTests() {
    return emptyWhenPlanned || !NumberedChildren.typesUnder(node).isEmpty();
  }

  /** Whether nothing at or below it has started or has an outcome. */
  boolean untouched() {
    return state == State.PLANNED && children.stream().allMatch(PlannedNode::untouched);
  }

  /** Adds to {@code nodes} what at or below it is owed an outcome and has none yet. */
  void collectOwed(Collection<TestNode> nodes) {
    if (state != State.DONE && owesOutcome()) {
      nodes.add(node);
    }
    children.forEach(child -> child.collectOwed(nodes));
  }
}
