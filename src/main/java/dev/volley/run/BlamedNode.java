package dev.volley.run;

import dev.volley.model.TestNode;
import java.util.Optional;

/** Finds and makes the nodes that are blamed in place of a test. */
final class BlamedNode {
  private static final String UNDESCRIBED = "[volley:undescribed]";

  private BlamedNode() {}

  /** Whether a node stands for a class that could not be described. */
  static boolean isUndescribed(TestNode node) {
    return node.uniqueId().startsWith(UNDESCRIBED);
  }

  /** A class that could not be described. */
  static TestNode ofClass(String name) {
    return new TestNode(
        UNDESCRIBED + "/[class:" + name + "]",
        Optional.empty(),
        TestNode.Kind.CONTAINER,
        new TestNode.Source.OfClass(name),
        name,
        name,
        false);
  }

  /** The class around a node, or the topmost node where there is none. */
  static TestNode classOf(TestNode node) {
    TestNode at = node;
    while (!at.isClass() && at.parent().isPresent()) {
      at = at.parent().get();
    }
    return at;
  }
}
