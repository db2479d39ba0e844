package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a test case is called in reports, as Surefire 3.6 calls it ({@code
 * RunListenerAdapter.toClassMethodName}).
 *
 * @param suite the name of the report file
 * @param className the class a test case is said to be of
 * @param name its own name; may be empty
 */
record ReportNames(String suite, String className, String name) {

  /** The name of a class's failure before any of its suite's tests has passed. */
  static final String INITIALIZATION_ERROR = "initializationError";

  /** The name of a class's failure after a test of its suite has passed. */
  static final String EXECUTION_ERROR = "executionError";

  private static final Pattern LANE = Pattern.compile("\\(w\\d+\\)$");
  private static final Pattern NUMBERED = Pattern.compile("^.*\\[\\d+]$");
  private static final Pattern PARAMETERS = Pattern.compile("^\\[.+]$");

  /**
   * The names of a test, or of a container that stands as a test case.
   *
   * <p>A method that has parameters, or is one of many invocations, goes by its legacy name, as in
   * {@code square(int, int)[1]}, any other by its bare name. A container made from a class has an
   * empty name. A test made from a class (JUnit 4 runners that make up their tests) goes by its
   * display name, where Surefire gives all of them the same empty one.
   */
  static ReportNames of(TestNode node) {
    if (node.source() instanceof Source.OfMethod method) {
      String name = isParameterized(node, method) ? node.legacyName() : method.method();
      return new ReportNames(node.suite(), method.declaredIn(), name);
    }
    if (node.source() instanceof Source.OfClass c) {
      return new ReportNames(node.suite(), c.name(), node.isTest() ? node.displayName() : "");
    }
    String suite = node.suite();
    return new ReportNames(suite, node.nearestClass().orElse(suite), node.displayName());
  }

  /** The same with something after the names of suite and class, as for a lane. */
  ReportNames suffixed(String suffix) {
    return suffix.isEmpty() ? this : new ReportNames(suite + suffix, className + suffix, name);
  }

  /** Whether the test is said to be of this class, or is reported in the suite of its name. */
  boolean areOf(String name) {
    return name.equals(LANE.matcher(className).replaceFirst(""))
        || name.equals(LANE.matcher(suite).replaceFirst(""));
  }

  /** The same class under another name. */
  ReportNames named(String newName) {
    return new ReportNames(suite, className, newName);
  }

  /** Class and name, as in {@code pkg.FooTest.method}. */
  String full() {
    return name.isEmpty() ? className : className + "." + name;
  }

  private static boolean isParameterized(TestNode node, Source.OfMethod method) {
    return !method.parameterTypes().isBlank()
        || NUMBERED.matcher(node.legacyName()).matches()
        || isBelowParameters(node);
  }

  /** Whether a container such as JUnit 4's {@code [0]} stands above. */
  private static boolean isBelowParameters(TestNode node) {
    for (Optional<TestNode> up = node.parent(); up.isPresent(); up = up.get().parent()) {
      if (up.get().source() instanceof Source.Other
          && PARAMETERS.matcher(up.get().legacyName()).matches()) {
        return true;
      }
    }
    return false;
  }
}
