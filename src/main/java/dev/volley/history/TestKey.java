package dev.volley.history;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import java.util.Optional;

/**
 * The name under which history keeps a test: one for a parameterized or dynamic test, however many
 * invocations it has.
 *
 * @param className the binary name of the outermost class above it
 * @param test what follows that class's unique id in its own, so that neither engine nor class is
 *     repeated; empty for the class itself
 */
public record TestKey(String className, String test) {

  /** The key of a test, an invocation or a container; empty where no class is above it. */
  public static Optional<TestKey> of(TestNode node) {
    return classAbove(node).map(top -> of(top, node));
  }

  /** The topmost node made from a class, this one included; empty where there is none. */
  static Optional<TestNode> classAbove(TestNode node) {
    Optional<TestNode> top = Optional.empty();
    for (Optional<TestNode> up = Optional.of(node); up.isPresent(); up = up.get().parent()) {
      if (up.get().source() instanceof Source.OfClass) {
        top = up;
      }
    }
    return top;
  }

  /** The key of a node at or below a class. */
  static TestKey of(TestNode top, TestNode node) {
    // The topmost node below the classes: a method, whatever a test factory hangs below it.
    TestNode entry = node;
    for (TestNode up = node; !up.equals(top) && up.parent().isPresent(); up = up.parent().get()) {
      if (!up.isClass()) {
        entry = up;
      }
    }
    String id = entry.uniqueId();
    String prefix = top.uniqueId();
    String rest = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    return new TestKey(
        top.source().className().orElseThrow(),
        Text.bounded(rest.startsWith("/") ? rest.substring(1) : rest));
  }
}
