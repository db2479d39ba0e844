package dev.volley.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One of the elements that configure Surefire's reporters, as the POM has it.
 *
 * <p>Under Surefire its attribute {@code implementation} names a class of the plugin, which Maven
 * makes and fills. Here there are no such classes: Mojos take the element as it stands, which Maven
 * hands over without looking for the class, and Surefire's own names mean the settings that these
 * classes have.
 *
 * @param name of the element
 * @param implementation the class that makes these reports under Surefire; empty for its default
 * @param settings the texts of the elements within, by name
 */
record ReporterElement(String name, Optional<String> implementation, Map<String, String> settings) {
  private static final String EXTENSIONS = "org.apache.maven.plugin.surefire.extensions.";

  /** What Surefire has for an element: its two classes, and the settings that they know. */
  private record Known(Set<String> implementations, Set<String> settings) {
    static Known of(String plain, String jupiter, String... settings) {
      return new Known(
          Set.of(EXTENSIONS + plain, EXTENSIONS + "junit5." + jupiter), Set.of(settings));
    }
  }

  private static final Map<String, Known> KNOWN =
      Map.of(
          "statelessTestsetReporter",
          Known.of(
              "SurefireStatelessReporter",
              "JUnit5Xml30StatelessReporter",
              "disable",
              "version",
              "usePhrasedFileName",
              "usePhrasedTestSuiteClassName",
              "usePhrasedTestCaseClassName",
              "usePhrasedTestCaseMethodName"),
          "consoleOutputReporter",
          Known.of(
              "SurefireConsoleOutputReporter",
              "JUnit5ConsoleOutputReporter",
              "disable",
              "encoding",
              "usePhrasedFileName"),
          "statelessTestsetInfoReporter",
          Known.of(
              "SurefireStatelessTestsetInfoReporter",
              "JUnit5StatelessTestsetInfoReporter",
              "disable",
              "usePhrasedFileName",
              "usePhrasedClassNameInRunning",
              "usePhrasedClassNameInTestCaseSummary"));

  /**
   * The element that a Mojo was given; without settings where it was given none.
   *
   * @param name one of the three
   */
  static ReporterElement of(String name, @Nullable PlexusConfiguration given) {
    if (!KNOWN.containsKey(name)) {
      throw new IllegalStateException("Surefire has no reporter element " + name);
    }
    if (given == null) {
      return new ReporterElement(name, Optional.empty(), Map.of());
    }
    Map<String, String> settings = new TreeMap<>();
    for (PlexusConfiguration child : given.getChildren()) {
      String text = child.getValue();
      settings.put(child.getName(), text == null ? "" : text.strip());
    }
    Optional<String> implementation =
        Optional.ofNullable(given.getAttribute("implementation")).map(String::strip);
    return new ReporterElement(name, implementation.filter(text -> !text.isEmpty()), settings);
  }

  /** Whether a setting says yes. */
  boolean is(String setting) {
    return Boolean.parseBoolean(settings.get(setting));
  }

  /** What a setting says; empty where it says nothing. */
  Optional<String> text(String setting) {
    return Optional.ofNullable(settings.get(setting)).filter(text -> !text.isEmpty());
  }

  /** Sentences that name what Volley does not do. */
  List<String> unheeded() {
    Known known = KNOWN.get(name);
    List<String> sentences = new ArrayList<>();
    if (known == null) {
      return sentences;
    }
    implementation
        .filter(text -> !known.implementations.contains(text))
        .ifPresent(
            text ->
                sentences.add(
                    "Volley makes its reports itself and does not support the "
                        + name
                        + " "
                        + text
                        + ": Surefire's own takes its place."));
    Set<String> unknown = new TreeSet<>(settings.keySet());
    unknown.removeAll(known.settings);
    if (!unknown.isEmpty()) {
      sentences.add(
          "Volley does not know these settings of "
              + name
              + " and passes over them: "
              + String.join(", ", unknown)
              + ".");
    }
    return sentences;
  }
}
