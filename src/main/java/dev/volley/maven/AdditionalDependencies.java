package dev.volley.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Fetches {@code additionalClasspathDependencies}: each for itself, with all it needs, whatever the
 * project manages. Warns, in Surefire's words, where versions differ.
 */
final class AdditionalDependencies {
  private static final String PURPOSE =
      "complete the test class path (additionalClasspathDependencies)";

  private final Dependencies dependencies;
  private final Log log;

  AdditionalDependencies(Dependencies dependencies, Log log) {
    this.dependencies = dependencies;
    this.log = log;
  }

  /**
   * The files to stand at the end of a class path.
   *
   * @param declared what the user gave
   * @param present what is on the class path, by {@code groupId:artifactId:type[:classifier]}
   * @throws MojoFailureException where one has no version
   * @throws MojoExecutionException where one cannot be fetched
   */
  List<Path> fetch(List<Dependency> declared, Map<String, Artifact> present)
      throws MojoExecutionException, MojoFailureException {
    Map<String, Artifact> fetched = new LinkedHashMap<>();
    for (Dependency dependency : declared) {
      checkVersion(dependency);
      for (Artifact artifact : withAllItNeeds(dependency)) {
        Artifact first = fetched.putIfAbsent(artifact.getDependencyConflictId(), artifact);
        warnOfConflict(artifact, first, "among resolved additionalClasspathDependencies: Found");
      }
    }
    List<Path> files = new ArrayList<>();
    fetched.forEach(
        (id, artifact) -> {
          warnOfConflict(
              artifact,
              present.get(id),
              "between project dependency and resolved additionalClasspathDependency: Found");
          files.add(artifact.getFile().toPath());
        });
    return files;
  }

  private List<Artifact> withAllItNeeds(Dependency dependency) throws MojoExecutionException {
    return dependencies
        .artifacts(List.of(dependencies.declared(dependency)), List.of(), PURPOSE)
        .stream()
        .map(RepositoryUtils::toArtifact)
        .toList();
  }

  private static void checkVersion(Dependency dependency) throws MojoFailureException {
    if (dependency.getVersion() == null || dependency.getVersion().isBlank()) {
      throw new MojoFailureException(
          "additionalClasspathDependencies: "
              + dependency.getManagementKey()
              + " has no <version>, and the project's dependencyManagement does not count here.");
    }
  }

  private void warnOfConflict(Artifact artifact, @Nullable Artifact other, String where) {
    if (other != null && !other.getVersion().equals(artifact.getVersion())) {
      log.warn(
          "Potential classpath conflict "
              + where
              + " multiple versions of "
              + artifact.getDependencyConflictId()
              + ": "
              + artifact.getVersion()
              + " and "
              + other.getVersion());
    }
  }
}
