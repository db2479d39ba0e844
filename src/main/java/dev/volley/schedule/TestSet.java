package dev.volley.schedule;

import dev.volley.model.TestNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tests that a user names for the scheduler: by a tag they carry, or by a pattern of class names as
 * in {@code com.acme.db.*Test}, {@code *IT} or {@code com.acme.OrderTest#refund*}.
 *
 * <p>In a pattern {@code *} stands for any characters; without a dot before its {@code #} it means
 * simple names. A text without {@code *}, {@code .} and {@code #} is a tag or a simple name.
 */
public final class TestSet {
  private final String text;
  private final Pattern className;
  private final Optional<Pattern> method;
  private final boolean simple;

  private TestSet(String text, Pattern className, Optional<Pattern> method, boolean simple) {
    this.text = text;
    this.className = className;
    this.method = method;
    this.simple = simple;
  }

  /**
   * Reads what a user wrote.
   *
   * @throws IllegalArgumentException where it is blank; in words for the user
   */
  public static TestSet parse(String text) {
    String given = text.strip();
    int hash = given.indexOf('#');
    String names = hash < 0 ? given : given.substring(0, hash);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' names no tests. Allowed: a tag, or a pattern of class names such as"
              + " com.acme.*Test or *IT#slow*.");
    }
    Optional<Pattern> method =
        hash < 0 ? Optional.empty() : Optional.of(glob(given.substring(hash + 1)));
    return new TestSet(given, glob(names), method, names.indexOf('.') < 0);
  }

  /** Whether a node carries the tag, or is a class or a method that the pattern names. */
  public boolean contains(TestNode node) {
    return node.traits().tags().contains(text)
        || (node.source() instanceof TestNode.Source.OfClass type
            && method.isEmpty()
            && containsClass(type.name()))
        || (node.source() instanceof TestNode.Source.OfMethod of
            && method.filter(pattern -> pattern.matcher(of.method()).matches()).isPresent()
            && containsClass(of.declaredIn()));
  }

  private boolean containsClass(String name) {
    return className.matcher(simple ? name.substring(name.lastIndexOf('.') + 1) : name).matches();
  }

  private static Pattern glob(String text) {
    StringBuilder regex = new StringBuilder();
    for (String part : text.split("\\*+", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Override
  public String toString() {
    return text;
  }
}
