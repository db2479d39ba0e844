package dev.volley.discovery;

import dev.volley.discovery.MethodPattern.Invocation;
import dev.volley.model.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * One item of a selection.
 *
 * @param classes which classes; empty for all
 * @param methodRegex which methods, as a regular expression; empty for all
 * @param invocation which invocation of them
 * @param uniqueId the test or container itself; methods are not given then
 * @param excluded whether what matches is dropped
 * @param text the item as messages show it, without {@code !}
 */
record TestItem(
    Optional<ClassPattern> classes,
    Optional<String> methodRegex,
    Invocation invocation,
    Optional<String> uniqueId,
    boolean excluded,
    String text) {

  static TestItem of(
      Optional<ClassPattern> classes, Optional<String> methodRegex, Invocation which, String text) {
    return new TestItem(classes, methodRegex, which, Optional.empty(), false, text);
  }

  static TestItem ofUniqueId(String id, List<String> names) {
    return new TestItem(
        Optional.of(new ClassPattern.Named(names)),
        Optional.empty(),
        Invocation.EVERY,
        Optional.of(id),
        false,
        id);
  }

  boolean matchesClass(String className) {
    return classes.map(pattern -> pattern.matches(className)).orElse(true);
  }

  /** Whether it says something of what is in a class. */
  boolean looksIntoClasses() {
    return methodRegex.isPresent() || uniqueId.isPresent();
  }

  /** Whether it drops whole classes: one that names methods drops these alone. */
  boolean dropsClasses() {
    return excluded && !looksIntoClasses();
  }

  TestItem negated() {
    return new TestItem(classes, methodRegex, invocation, uniqueId, true, text);
  }

  /** What it says of methods. */
  MethodPattern toMethodPattern(List<Candidate> known) {
    if (uniqueId.isPresent()) {
      return MethodPattern.ofUniqueId(uniqueId.get(), excluded);
    }
    String classRegex = classes.map(pattern -> pattern.regex(known)).orElse(".*");
    return new MethodPattern(classRegex, methodRegex.orElse(""), invocation, "", excluded);
  }
}
