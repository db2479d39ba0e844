package dev.volley.discovery;

import java.util.List;
import java.util.Objects;

/**
 * Patterns of tests that come from one place.
 *
 * @param place where they stand, for messages, as in {@code parameter 'includes'}
 * @param patterns each may be a list separated by commas; null and blank ones say nothing
 * @param mayNameMethods whether {@code Class#method} may stand in them
 */
public record Patterns(String place, List<String> patterns, boolean mayNameMethods) {

  /** Leaves out what says nothing. */
  public Patterns {
    patterns = patterns.stream().filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
  }

  /** Those that a parameter of this name lists; its elements name no methods, as under Surefire. */
  public static Patterns ofParameter(String name, List<String> patterns) {
    return new Patterns("parameter '" + name + "'", patterns, false);
  }

  List<TestItem> items() {
    for (String pattern : patterns) {
      if (!mayNameMethods && pattern.contains("#")) {
        throw new IllegalArgumentException(
            "Method filter prohibited in includes|excludes parameter: " + pattern);
      }
    }
    return patterns.stream().flatMap(text -> TestItemParser.parse(text, place).stream()).toList();
  }

  List<TestItem> exclusions() {
    for (String pattern : patterns) {
      if (pattern.contains("!")) {
        throw new IllegalArgumentException(
            "Exclamation mark not expected in 'exclusion': " + pattern + " (" + place + ")");
      }
    }
    return items().stream().map(TestItem::negated).toList();
  }
}
