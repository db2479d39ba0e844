package dev.volley.maven;

import dev.volley.discovery.TestSelection;
import dev.volley.history.Scope;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that select tests, as the user gave them.
 *
 * @param test {@code test}; where it is given, includes and excludes do not count
 * @param includes {@code includes}, or the goal's defaults
 * @param excludes {@code excludes}, or the defaults
 * @param groups {@code groups}
 * @param excludedGroups {@code excludedGroups}
 * @param dependenciesToScan {@code dependenciesToScan}
 */
record SelectionForm(
    @Nullable String test,
    List<String> includes,
    List<String> excludes,
    @Nullable String groups,
    @Nullable String excludedGroups,
    List<String> dependenciesToScan) {

  private static final List<String> DEFAULT_EXCLUDES = List.of("**/*$*");

  /** What selects classes where it stands on the command line. */
  private static final List<String> CLASS_PROPERTIES =
      List.of(
          "surefire.includes",
          "surefire.excludes",
          "failsafe.includes",
          "failsafe.excludes",
          "dependenciesToScan");

  /** Excludes as given, or nested classes where none are. */
  static List<String> excludesOrDefault(List<String> excludes) {
    return excludes.isEmpty() ? DEFAULT_EXCLUDES : excludes;
  }

  /**
   * Compiles it.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  TestSelection selection() {
    return specified()
        .map(TestSelection::ofTest)
        .orElseGet(() -> TestSelection.of(includes, excludes));
  }

  /** What the user asked for by name. */
  Optional<String> specified() {
    return Optional.ofNullable(test).filter(text -> !text.isBlank());
  }

  /**
   * How much of what the POM selects is to run.
   *
   * @param commandLine the user's properties
   * @param methods whether {@code test} names methods
   */
  Scope scope(Properties commandLine, boolean methods) {
    if (methods || isSaid(commandLine, "groups") || isSaid(commandLine, "excludedGroups")) {
      return Scope.SOME_TESTS;
    }
    return specified().isPresent()
            || CLASS_PROPERTIES.stream().anyMatch(name -> isSaid(commandLine, name))
        ? Scope.SOME_CLASSES
        : Scope.EVERYTHING;
  }

  private static boolean isSaid(Properties properties, String name) {
    return !properties.getProperty(name, "").isBlank();
  }

  /** Tag expressions or categories, one of which a test must meet; empty for all tests. */
  List<String> includedTags() {
    return Texts.splitAtCommas(groups == null ? List.of() : List.of(groups));
  }

  /** Tag expressions or categories, none of which a test may meet. */
  List<String> excludedTags() {
    return Texts.splitAtCommas(excludedGroups == null ? List.of() : List.of(excludedGroups));
  }

  /**
   * The files of those artifacts that are scanned for tests beside the test classes.
   *
   * @param artifacts the project's resolved artifacts; those not on its class path do not count
   * @throws IllegalArgumentException where a pattern cannot be read; in words for the user
   */
  List<Path> scanned(Collection<Artifact> artifacts) {
    return scannable(artifacts)
        .filter(ArtifactPattern.anyOf(dependenciesToScan))
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }

  /**
   * One sentence that names the patterns of {@code dependenciesToScan} that no artifact meets:
   * tests that somebody counts on are not run.
   *
   * @param artifacts the project's resolved artifacts
   * @throws IllegalArgumentException where a pattern cannot be read; in words for the user
   */
  Optional<String> withNothingToScan(Collection<Artifact> artifacts) {
    List<String> unmet =
        Texts.said(dependenciesToScan).stream()
            .filter(pattern -> !pattern.startsWith("!"))
            .filter(
                pattern -> scannable(artifacts).noneMatch(ArtifactPattern.anyOf(List.of(pattern))))
            .toList();
    return unmet.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No jar or directory among the project's dependencies meets these patterns of"
                + " dependenciesToScan, so no test is taken from there: "
                + String.join(", ", unmet)
                + ".");
  }

  private static Stream<Artifact> scannable(Collection<Artifact> artifacts) {
    return artifacts.stream()
        .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
        .filter(artifact -> artifact.getFile() != null)
        .filter(SelectionForm::isDirectoryOrJar);
  }

  private static boolean isDirectoryOrJar(Artifact artifact) {
    return artifact.getFile().isDirectory() || artifact.getFile().getName().endsWith(".jar");
  }
}
