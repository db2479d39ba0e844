package dev.volley.run;

import dev.volley.model.TestNode;

/** Names tests and classes for people. */
final class Names {
  private Names() {}

  /** A test with its class, a class, or what its engine calls it. */
  static String of(TestNode node) {
    return node.source() instanceof TestNode.Source.OfMethod method
        ? method.declaredIn() + "." + node.legacyName()
        : node.source().className().orElse(node.displayName());
  }
}
