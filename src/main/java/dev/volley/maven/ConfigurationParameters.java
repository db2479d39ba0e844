package dev.volley.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What {@code <properties>} says: the JUnit Platform's parameters, in {@code
 * configurationParameters} or each as a key of its own, and what Surefire knows by other names.
 */
final class ConfigurationParameters {
  /** Keys of engines' own parameters begin so. */
  private static final List<String> PREFIXES = List.of("testng.", "junit.");

  /** Former keys, and what engines, or workers, call the same. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "dataproviderthreadcount", "testng.dataProviderThreadCount",
          "listener", "volley.listeners",
          "preserve-order", "testng.preserveOrder",
          "surefire.testng.verbose", "testng.verbose",
          "threadcount", "testng.threadCount",
          "usedefaultlisteners", "testng.useDefaultListeners",
          "verbose", "testng.verbose");

  /** Names listeners of TestNG's, whatever else is named as one. */
  private static final String REPORTER = "reporter";

  private static final String TESTNG_LISTENERS = "testng.listeners";

  /** What other parameters say too, and who reads those reads these. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "configurationParameters",
          "excludegroups",
          "excludejunit5engines",
          "groups",
          "includejunit5engines",
          "junit");

  private ConfigurationParameters() {}

  /** Whether a key means something. */
  static boolean isKnown(String key) {
    return ELSEWHERE.contains(key)
        || RENAMED.containsKey(key)
        || key.equals(REPORTER)
        || PREFIXES.stream().anyMatch(key::startsWith);
  }

  /** Whether JUnit 4 gets an engine where it has none. */
  static boolean addsVintage(Properties properties) {
    return !properties.getProperty("junit", "").strip().equalsIgnoreCase("false");
  }

  /**
   * The JUnit Platform's parameters.
   *
   * @param properties the parameter {@code properties}
   * @throws MojoFailureException where the text is not in the syntax of {@link Properties}
   */
  static Map<String, String> of(Properties properties) throws MojoFailureException {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(properties.getProperty("configurationParameters", "")));
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoFailureException(
          "configurationParameters in <properties> cannot be read as java.util.Properties: "
              + e.getMessage(),
          e);
    }
    Map<String, String> parameters = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (RENAMED.containsKey(key) || PREFIXES.stream().anyMatch(key::startsWith)) {
        parameters.put(RENAMED.getOrDefault(key, key), properties.getProperty(key));
      }
    }
    String reporter = properties.getProperty(REPORTER, "").strip();
    if (!reporter.isEmpty()) {
      parameters.merge(TESTNG_LISTENERS, reporter, (named, more) -> named + "," + more);
    }
    parsed.stringPropertyNames().forEach(name -> parameters.put(name, parsed.getProperty(name)));
    return parameters;
  }
}
