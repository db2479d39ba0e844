package dev.volley.maven;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say what JUnit 4 and TestNG run at the same time within a worker, as the user
 * gave them.
 *
 * @param parallel {@code parallel}
 * @param count {@code threadCount}
 * @param classes {@code threadCountClasses}
 * @param methods {@code threadCountMethods}
 */
record ThreadsForm(@Nullable String parallel, int count, int classes, int methods) {
  /** Where the user says nothing. */
  static final ThreadsForm NONE = new ThreadsForm(null, 0, 0, 0);

  private static final String VINTAGE = "junit.vintage.execution.parallel.";
  private static final Set<String> OF_CLASSES =
      Set.of("classes", "both", "classesandmethods", "suitesandclasses", "all");
  private static final Set<String> OF_METHODS =
      Set.of("methods", "both", "classesandmethods", "suitesandmethods", "all");
  private static final Set<String> OF_TESTNG = Set.of("methods", "classes", "tests", "instances");
  private static final Set<String> WITHOUT_EFFECT = Set.of("suites");

  private String wanted() {
    String said = parallel == null ? "" : parallel.strip().toLowerCase(Locale.ROOT);
    return said.isEmpty() ? "none" : said;
  }

  /**
   * The JUnit Platform's parameters that mean the same.
   *
   * @throws IllegalArgumentException where {@code parallel} or a number cannot be; in words for the
   *     user
   */
  Map<String, String> parameters() {
    refuseNegative("threadCountClasses", classes);
    refuseNegative("threadCountMethods", methods);
    String wanted = wanted();
    Map<String, String> parameters = new LinkedHashMap<>();
    boolean vintage = OF_CLASSES.contains(wanted) || OF_METHODS.contains(wanted);
    if (!vintage
        && !wanted.equals("none")
        && !OF_TESTNG.contains(wanted)
        && !WITHOUT_EFFECT.contains(wanted)) {
      throw new IllegalArgumentException(
          "Illegal parallel='"
              + parallel
              + "' (parameter 'parallel', property 'parallel'). Allowed: none, classes, methods,"
              + " both, classesAndMethods, suites, suitesAndClasses, suitesAndMethods, all, for"
              + " TestNG also tests and instances.");
    }
    if (vintage) {
      parameters.put(VINTAGE + "enabled", "true");
      parameters.put(VINTAGE + "classes", String.valueOf(OF_CLASSES.contains(wanted)));
      parameters.put(VINTAGE + "methods", String.valueOf(OF_METHODS.contains(wanted)));
      int threads = count > 0 ? count : Math.max(classes, methods);
      if (threads > 0) {
        parameters.put(VINTAGE + "pool-size", String.valueOf(threads));
      }
    }
    if (OF_TESTNG.contains(wanted)) {
      parameters.put("testng.parallel", wanted);
    }
    if (count > 0) {
      parameters.put("testng.threadCount", String.valueOf(count));
    }
    return parameters;
  }

  private static void refuseNegative(String parameter, int threads) {
    if (threads < 0) {
      throw new IllegalArgumentException(
          "parallel maven execution does not allow negative thread-count: parameter '"
              + parameter
              + "' is "
              + threads
              + ".");
    }
  }

  /** A sentence where what is asked for cannot be had. */
  Optional<String> warning() {
    return WITHOUT_EFFECT.contains(wanted())
        ? Optional.of(
            "parallel="
                + parallel
                + " has no effect: suites of JUnit 4 do not run at the same time within a worker.")
        : Optional.empty();
  }
}
