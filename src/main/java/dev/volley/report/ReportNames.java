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
 * @param titles the same three for people, where a report wants those
 * @param classInXml what XML says instead of the class
 * @param suffix what the names of suite and class end with that is no part of them, as for a lane
 *     or a pass; empty for nothing
 */
record ReportNames(
    String suite, String className, String name, Titles titles, String classInXml, String suffix) {

  /**
   * Names for people.
   *
   * @param suite the name that the suite's author gave it, else the suite's name
   * @param className the name that the author of the class gave it, else the class's name
   * @param name the test's name for people
   */
  record Titles(String suite, String className, String name) {}

  /** Names that are those for people as well. */
  ReportNames(String suite, String className, String name) {
    this(suite, className, name, new Titles(suite, className, name), className, "");
  }

  /** The name of a class's failure before any of its suite's tests has passed. */
  static final String INITIALIZATION_ERROR = "initializationError";

  /** The name of a class's failure after a test of its suite has passed. */
  static final String EXECUTION_ERROR = "executionError";

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
      String title = TestTitles.ofMethod(node, method, name);
      return titled(node, new ReportNames(node.suite(), method.declaredIn(), name), title);
    }
    if (node.source() instanceof Source.OfClass c) {
      String name = node.isTest() ? node.displayName() : "";
      return titled(node, new ReportNames(node.suite(), c.name(), name), name);
    }
    String suite = node.suite();
    String className = node.nearestClass().orElse(suite);
    ReportNames names =
        titled(node, new ReportNames(suite, className, node.displayName()), node.displayName());
    return node.isTest() ? names.inXml(classOfNoMethod(node)) : names;
  }

  /**
   * What Surefire's XML says is the class of a test that is no method, as a scenario or a rule: the
   * title of the class around it, which is a simple name where the engine has no other; without one
   * the engine.
   */
  private static String classOfNoMethod(TestNode node) {
    return TestTitles.ofClass(node).orElseGet(() -> engine(node).legacyName());
  }

  private static TestNode engine(TestNode node) {
    TestNode top = node;
    while (top.parent().isPresent()) {
      top = top.parent().get();
    }
    return top;
  }

  private static ReportNames titled(TestNode node, ReportNames names, String title) {
    String className = TestTitles.ofClass(node).orElse(names.className);
    Titles titles = new Titles(node.suiteTitle(), className, title);
    return new ReportNames(
        names.suite, names.className, names.name, titles, names.classInXml, names.suffix);
  }

  /** The same with this class in XML. */
  ReportNames inXml(String as) {
    return new ReportNames(suite, className, name, titles, as, suffix);
  }

  /** What the suite is called. */
  SuiteTitle suiteTitle() {
    return new SuiteTitle(suite, titles.suite);
  }

  /** The same with something after the names of suite and class, as for a lane. */
  ReportNames suffixed(String more) {
    return more.isEmpty()
        ? this
        : new ReportNames(
            suite + more,
            className + more,
            name,
            new Titles(titles.suite + more, titles.className + more, titles.name),
            classInXml + more,
            suffix + more);
  }

  /** Whether the test is said to be of this class. */
  boolean areOfClass(String binaryName) {
    return binaryName.equals(withoutSuffix(className));
  }

  /** Whether the test is said to be of this class, or is reported in the suite of its name. */
  boolean areOf(String binaryName) {
    return areOfClass(binaryName) || binaryName.equals(withoutSuffix(suite));
  }

  private String withoutSuffix(String suffixed) {
    return suffixed.substring(0, suffixed.length() - suffix.length());
  }

  /** The same class under another name. */
  ReportNames named(String newName) {
    Titles renamed = new Titles(titles.suite, titles.className, newName);
    return new ReportNames(suite, className, newName, renamed, classInXml, suffix);
  }

  /** Class and name, as in {@code pkg.FooTest.method}. */
  String full() {
    return name.isEmpty() ? className : className + "." + name;
  }

  /**
   * What stands above the runs of a test that ran several times: what {@link #full} is, but for a
   * class that failed before its tests, which has Surefire's own name for that there.
   */
  String heading() {
    return name.equals(INITIALIZATION_ERROR) && className.indexOf('$') < 0
        ? className + ".<beforeAll>"
        : full();
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
