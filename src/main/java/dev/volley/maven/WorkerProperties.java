package dev.volley.maven;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The system properties that tests see: {@code systemPropertyVariables}, over them what the user
 * gave Maven by {@code -D}, over that {@code basedir} and {@code localRepository}. As under
 * Surefire.
 */
final class WorkerProperties {
  /** A JVM reads these once, before anything can set them. */
  private static final List<String> TOO_LATE =
      List.of(
          "java.library.path", "file.encoding", "jdk.map.althashing.threshold", "line.separator");

  private final Log log;

  WorkerProperties(Log log) {
    this.log = log;
  }

  /**
   * Puts them together and warns of what will not do what the user may think.
   *
   * @param variables {@code systemPropertyVariables}; a null value means an empty text
   * @param user what was given to Maven by {@code -D}
   * @param basedir of the project
   * @param localRepository of the build
   * @param argLine as configured
   */
  Map<String, String> combine(
      Map<String, @Nullable String> variables,
      Properties user,
      Path basedir,
      Path localRepository,
      @Nullable String argLine) {
    Map<String, String> combined = nullsAsEmpty(variables);
    warnOfOverwritten(combined, user);
    user.stringPropertyNames().forEach(name -> combined.put(name, user.getProperty(name)));
    combined.put("basedir", basedir.toString());
    combined.put("localRepository", localRepository.toString());
    warnOfClashes(combined, argLine == null ? "" : argLine);
    return combined;
  }

  /** A copy in which null values are empty texts. */
  static Map<String, String> nullsAsEmpty(Map<String, @Nullable String> variables) {
    Map<String, String> copy = new LinkedHashMap<>();
    variables.forEach((name, value) -> copy.put(name, value == null ? "" : value));
    return copy;
  }

  private void warnOfOverwritten(Map<String, String> variables, Properties user) {
    List<String> overwritten =
        variables.keySet().stream().filter(name -> user.getProperty(name) != null).toList();
    if (!overwritten.isEmpty()) {
      log.warn(
          overwritten.stream()
              .collect(
                  Collectors.joining(
                      "], [",
                      overwritten.size() == 1 ? "System property [" : "System properties [",
                      "] overwritten by user properties from Maven session")));
    }
  }

  private void warnOfClashes(Map<String, String> combined, String argLine) {
    for (String name : combined.keySet()) {
      boolean inArgLine = argLine.contains("-D" + name + "=");
      if (TOO_LATE.contains(name) && !inArgLine) {
        log.warn(
            name
                + " cannot be set as system property, use <argLine>-D"
                + name
                + "=...</argLine> instead");
      } else if (!TOO_LATE.contains(name) && inArgLine) {
        log.warn(
            "The system property "
                + name
                + " is configured twice! The property appears in <argLine/> and any of"
                + " <systemPropertyVariables/> or user property.");
      }
    }
  }
}
