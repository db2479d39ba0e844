package dev.volley.maven;

import dev.volley.discovery.MethodPattern;
import dev.volley.discovery.TestSelection;
import dev.volley.fork.ForkSettings.MethodFilter;
import dev.volley.fork.ForkSettings.TestFilter;
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
 * @param test {@code test}; where it is given, patterns do not count
 * @param patterns of classes
 * @param groups of tests
 * @param dependenciesToScan {@code dependenciesToScan}
 * @param engines that run them
 */
record SelectionForm(
    @Nullable String test,
    PatternsForm patterns,
    GroupsForm groups,
    List<String> dependenciesToScan,
    EnginesForm engines) {

  /** What selects classes where it stands on the command line. */
  private static final List<String> CLASS_PROPERTIES =
      List.of(
          "surefire.includes",
          "surefire.excludes",
          "failsafe.includes",
          "failsafe.excludes",
          "surefire.includesFile",
          "surefire.excludesFile",
          "failsafe.includesFile",
          "failsafe.excludesFile",
          "dependenciesToScan");

  /**
   * Compiles it.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  TestSelection selection() {
    return specified().map(TestSelection::ofTest).orElseGet(patterns::selection);
  }

  /** What the user asked for by name. */
  Optional<String> specified() {
    return Optional.ofNullable(test).filter(text -> !text.isBlank());
  }

  /** The same as messages show it; as it was given where it cannot be read. */
  Optional<String> specifiedInWords() {
    return specified().map(SelectionForm::inWords);
  }

  private static String inWords(String specified) {
    try {
      return TestSelection.ofTest(specified).inWords();
    } catch (IllegalArgumentException e) {
      return specified; // whoever runs tests says what is wrong with it
    }
  }

  /** The same with what {@code <properties>} says of it where no parameter does. */
  SelectionForm orAsIn(Properties properties) {
    return new SelectionForm(
        test, patterns, groups.orAsIn(properties), dependenciesToScan, engines.orAsIn(properties));
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

  /**
   * What a worker keeps of what it discovers.
   *
   * @param methods which of them are asked for
   * @param artifacts of the project, TestNG perhaps among them
   * @throws IllegalArgumentException where a group cannot be read; in words for the user
   */
  TestFilter filter(List<MethodPattern> methods, Collection<Artifact> artifacts) {
    return new TestFilter(
        groups.includedTags(hasTestNg(artifacts)),
        groups.excludedTags(hasTestNg(artifacts)),
        methods.stream().map(SelectionForm::filter).toList(),
        engines.included(),
        engines.excluded());
  }

  private static MethodFilter filter(MethodPattern pattern) {
    return new MethodFilter(
        pattern.classRegex(),
        pattern.methodRegex(),
        pattern.invocation().number(),
        pattern.invocation().nameRegex(),
        pattern.uniqueId(),
        pattern.excluded());
  }

  /** Whether the project has TestNG. */
  boolean hasTestNg(Collection<Artifact> artifacts) {
    return artifacts.stream()
        .anyMatch(each -> engines.testng().equals(each.getGroupId() + ":" + each.getArtifactId()));
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
