package dev.volley.run;

import dev.volley.model.TestNode;
import java.util.Optional;

/** Makes nodes for what no engine has described. */
final class Synthetic {
  private Synthetic() {}

  /** A class that could not be described. */
  static TestNode ofClass(String name) {
    return new TestNode(
        "[volley:undescribed]/[class:" + name + "]",
        Optional.empty(),
        TestNode.Kind.CONTAINER,
        new TestNode.Source.OfClass(name),
        name,
        name,
        false);
  }
}
