package dev.volley.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The system properties that tests see, as under Surefire: {@code systemProperties}, over them
 * {@code systemPropertiesFile}, {@code systemPropertyVariables}, what the user gave Maven by {@code
 * -D}, and over all of them what a worker is told of the build.
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
   * @param form what the user gave
   * @param user what was given to Maven by {@code -D}
   * @param told of the build, as in {@code basedir}
   * @param argLine as configured; empty where workers have no JVM of their own
   */
  Map<String, String> combine(
      PropertiesForm form, Properties user, Map<String, String> told, Optional<String> argLine) {
    Map<String, String> combined = new LinkedHashMap<>();
    if (form.deprecated() != null) {
      combined.putAll(strings(form.deprecated()));
    }
    Map<String, String> file = form.file() == null ? Map.of() : read(form.file());
    overwritten(combined, file.keySet(), "systemPropertiesFile").ifPresent(log::debug);
    combined.putAll(file);
    Map<String, String> variables = nullsAsEmpty(form.variables());
    overwritten(combined, variables.keySet(), "systemPropertyVariables").ifPresent(log::debug);
    combined.putAll(variables);
    if (form.promoteUser()) {
      Map<String, String> given = strings(user);
      overwritten(combined, given.keySet(), "user properties from Maven session")
          .ifPresent(log::warn);
      combined.putAll(given);
    }
    combined.putAll(told);
    argLine.ifPresent(line -> warnOfClashes(combined, line));
    return combined;
  }

  /** A copy in which null values are empty texts. */
  static Map<String, String> nullsAsEmpty(Map<String, @Nullable String> variables) {
    Map<String, String> copy = new LinkedHashMap<>();
    variables.forEach((name, value) -> copy.put(name, value == null ? "" : value));
    return copy;
  }

  private static Map<String, String> strings(Properties properties) {
    Map<String, String> strings = new LinkedHashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> strings.put(name, properties.getProperty(name, "")));
    return strings;
  }

  /** Where the file cannot be read tests run without, as under Surefire. */
  private Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      log.warn(
          "The file '"
              + file.toAbsolutePath()
              + "' can't be read. (Parameter 'systemPropertiesFile': "
              + e
              + ")");
    }
    return strings(properties);
  }

  private static Optional<String> overwritten(
      Map<String, String> combined, Collection<String> names, String source) {
    List<String> overwritten = combined.keySet().stream().filter(names::contains).toList();
    return overwritten.isEmpty()
        ? Optional.empty()
        : Optional.of(
            overwritten.stream()
                .collect(
                    Collectors.joining(
                        "], [",
                        overwritten.size() == 1 ? "System property [" : "System properties [",
                        "] overwritten by " + source)));
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
                + " <systemPropertyVariables/>, <systemProperties/> or user property.");
      }
    }
  }
}
