package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * One item of a selection.
 *
 * @param classes which classes; empty for all
 * @param methodRegex which methods, as a regular expression; empty for all
 * @param excluded whether what matches is dropped
 * @param text the item as messages show it, without {@code !}
 */
record TestItem(
    Optional<ClassPattern> classes, Optional<String> methodRegex, boolean excluded, String text) {

  boolean matchesClass(String className) {
    return classes.map(pattern -> pattern.matches(className)).orElse(true);
  }

  /** Whether it drops whole classes: one that names methods drops these alone. */
  boolean dropsClasses() {
    return excluded && methodRegex.isEmpty();
  }

  TestItem negated() {
    return new TestItem(classes, methodRegex, true, text);
  }

  /**
   * What it says of methods. A class that is asked for as a whole brings its nested classes along,
   * as it does where no item names a method.
   */
  MethodPattern toMethodPattern(List<Candidate> known) {
    String classRegex = classes.map(pattern -> pattern.regex(known)).orElse(".*");
    if (!excluded && methodRegex.isEmpty()) {
      classRegex = "(?:" + classRegex + ")(?:\\$.*)?";
    }
    return new MethodPattern(classRegex, methodRegex.orElse(""), excluded);
  }
}
