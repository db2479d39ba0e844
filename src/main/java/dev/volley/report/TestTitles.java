package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tests and classes are called for people, where reports want phrased names, by Surefire's
 * rules ({@code RunListenerAdapter.toClassMethodName}).
 */
final class TestTitles {

  private TestTitles() {}

  /**
   * The title of the innermost class that a node is or is below: the name that the class's author
   * gave it, else the engine's name for reports. Empty where there is no class.
   */
  static Optional<String> ofClass(TestNode node) {
    for (Optional<TestNode> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      if (at.get().isClass()) {
        TestNode found = at.get();
        return Optional.of(found.traits().titled() ? found.displayName() : found.legacyName());
      }
    }
    return Optional.empty();
  }

  /**
   * The title of a test method: the display names of what it was made by, from the inside, and its
   * own; its name in reports where the engine has no other for people.
   *
   * @param name its name in reports
   */
  static String ofMethod(TestNode node, Source.OfMethod method, String name) {
    String title = withMakers(node);
    boolean made = title.equals(node.legacyName()) && title.startsWith(method.method() + "(");
    return made || title.isBlank() ? name : title;
  }

  private static String withMakers(TestNode node) {
    List<String> makers = new ArrayList<>();
    for (Optional<TestNode> up = node.parent(); up.isPresent(); up = up.get().parent()) {
      if (up.get().source() instanceof Source.OfMethod) {
        makers.add(up.get().displayName());
      }
    }
    String before = String.join(" ", makers);
    boolean apart = !before.isBlank() && !node.displayName().startsWith("[");
    return before + (apart ? " " : "") + node.displayName();
  }
}
