package dev.volley.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * A pattern for artifacts, {@code groupId[:artifactId[:type[:classifier][:version]]]} with {@code
 * *} and {@code ?}, as in {@code dependenciesToScan} and {@code classpathDependencyExcludes}.
 *
 * <p>Which coordinate a part stands for is decided as maven-common-artifact-filters does, which
 * Surefire uses: the fourth of four parts may be a classifier or a version, and where a {@code *}
 * comes first, what follows may be one of several.
 */
final class ArtifactPattern {
  private static final String ANY = "*";

  private final List<Part> parts = new ArrayList<>();
  private final boolean negated;

  private ArtifactPattern(String text) {
    negated = text.startsWith("!");
    String[] tokens = (negated ? text.substring(1) : text).split(":", -1);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = tokens[i].isBlank() ? ANY : tokens[i].strip();
    }
    switch (tokens.length) {
      case 1 -> add(tokens[0], Coordinate.GROUP);
      case 2 -> addTwo(tokens);
      case 3 -> addThree(tokens);
      case 4 -> {
        addGroupArtifactType(tokens);
        add(tokens[3], Coordinate.CLASSIFIER, Coordinate.VERSION);
      }
      case 5 -> {
        addGroupArtifactType(tokens);
        add(tokens[3], Coordinate.CLASSIFIER);
        add(tokens[4], Coordinate.VERSION);
      }
      default ->
          throw new IllegalArgumentException(
              "Invalid pattern '"
                  + text
                  + "': expected groupId[:artifactId[:type[:classifier][:version]]].");
    }
  }

  /**
   * A predicate that holds where the first pattern that matches is not negated by {@code !}.
   *
   * @param patterns null and blank ones say nothing
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  static Predicate<Artifact> anyOf(Collection<String> patterns) {
    List<ArtifactPattern> compiled =
        Texts.said(patterns).stream().map(ArtifactPattern::new).toList();
    return artifact ->
        compiled.stream()
            .filter(pattern -> pattern.matches(artifact))
            .findFirst()
            .map(pattern -> !pattern.negated)
            .orElse(false);
  }

  private void addGroupArtifactType(String[] tokens) {
    add(tokens[0], Coordinate.GROUP);
    add(tokens[1], Coordinate.ARTIFACT);
    add(tokens[2], Coordinate.TYPE);
  }

  private void addTwo(String[] tokens) {
    if (tokens[0].equals(ANY)) {
      add(tokens[1], Coordinate.GROUP, Coordinate.ARTIFACT, Coordinate.TYPE, Coordinate.VERSION);
    } else {
      add(tokens[0], Coordinate.GROUP);
      add(tokens[1], Coordinate.ARTIFACT);
    }
  }

  private void addThree(String[] tokens) {
    boolean anyGroup = tokens[0].equals(ANY);
    boolean anyArtifact = tokens[1].equals(ANY);
    if (anyGroup && !anyArtifact && tokens[2].equals(ANY)) {
      add(tokens[1], Coordinate.ARTIFACT, Coordinate.TYPE);
    } else if (anyGroup) {
      add(tokens[1], Coordinate.GROUP, Coordinate.ARTIFACT);
      add(tokens[2], Coordinate.TYPE, Coordinate.CLASSIFIER);
    } else if (anyArtifact && tokens[2].equals(ANY)) {
      add(tokens[0], Coordinate.GROUP, Coordinate.ARTIFACT);
    } else if (anyArtifact) {
      add(tokens[0], Coordinate.GROUP);
      add(tokens[2], Coordinate.TYPE, Coordinate.CLASSIFIER);
    } else {
      addGroupArtifactType(tokens);
    }
  }

  private void add(String token, Coordinate first, Coordinate... others) {
    if (!token.equals(ANY)) {
      parts.add(new Part(token, EnumSet.of(first, others)));
    }
  }

  private boolean matches(Artifact artifact) {
    return parts.stream().allMatch(part -> part.matches(artifact));
  }

  private enum Coordinate {
    GROUP,
    ARTIFACT,
    TYPE,
    CLASSIFIER,
    VERSION;

    String of(Artifact artifact) {
      return switch (this) {
        case GROUP -> artifact.getGroupId();
        case ARTIFACT -> artifact.getArtifactId();
        case TYPE -> artifact.getType();
        case CLASSIFIER -> artifact.hasClassifier() ? artifact.getClassifier() : "";
        case VERSION -> artifact.getBaseVersion();
      };
    }
  }

  private record Part(String token, Set<Coordinate> coordinates) {

    boolean matches(Artifact artifact) {
      return coordinates.stream()
          .anyMatch(
              coordinate ->
                  (coordinate == Coordinate.VERSION && isRange())
                      ? isInRange(artifact)
                      : SelectorUtils.match(token, coordinate.of(artifact), true));
    }

    private boolean isRange() {
      return token.startsWith("[") || token.startsWith("(");
    }

    private boolean isInRange(Artifact artifact) {
      try {
        return VersionRange.createFromVersionSpec(token)
            .containsVersion(new DefaultArtifactVersion(artifact.getBaseVersion()));
      } catch (InvalidVersionSpecificationException e) {
        throw new IllegalArgumentException("Wrong version range '" + token + "'.", e);
      }
    }
  }
}
