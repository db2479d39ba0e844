package dev.volley.maven;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches what Volley needs beside the project's own dependencies. */
final class Dependencies {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  /**
   * Asks these repositories, in order.
   *
   * @param repositories remote ones; the local one belongs to the session
   */
  Dependencies(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.repositories = List.copyOf(repositories);
  }

  /** Asks the repositories of a project, first those for its dependencies, then its plugins'. */
  static Dependencies of(
      RepositorySystem system, RepositorySystemSession session, MavenProject project) {
    LinkedHashSet<RemoteRepository> repositories =
        new LinkedHashSet<>(project.getRemoteProjectRepositories());
    repositories.addAll(project.getRemotePluginRepositories());
    return new Dependencies(system, session, List.copyOf(repositories));
  }

  /**
   * Fetches artifacts with all they need at run time.
   *
   * @param roots the artifacts
   * @param managed versions to choose wherever these artifacts are needed
   * @param purpose ends the sentence "... which is needed to" in messages
   * @return files by {@code groupId:artifactId}, roots first
   */
  Map<String, Path> withAllTheyNeed(
      List<Dependency> roots, List<Dependency> managed, String purpose)
      throws MojoExecutionException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Artifact artifact : artifacts(roots, managed, purpose)) {
      files.putIfAbsent(nameOf(artifact), artifact.getFile().toPath());
    }
    return files;
  }

  /**
   * Which versions of what all these artifacts need at run time.
   *
   * @param purpose ends the sentence "... which is needed to" in messages
   * @return versions by {@code groupId:artifactId}, the artifacts themselves among them
   */
  Map<String, String> versions(List<Dependency> roots, String purpose)
      throws MojoExecutionException {
    Map<String, String> versions = new LinkedHashMap<>();
    for (Artifact artifact : artifacts(roots, List.of(), purpose)) {
      versions.putIfAbsent(nameOf(artifact), artifact.getBaseVersion());
    }
    return versions;
  }

  /**
   * What all these artifacts need at run time, as artifacts with their files, roots first.
   *
   * @param roots the artifacts
   * @param managed versions to choose wherever these artifacts are needed
   * @param purpose ends the sentence "... which is needed to" in messages
   */
  List<Artifact> artifacts(List<Dependency> roots, List<Dependency> managed, String purpose)
      throws MojoExecutionException {
    CollectRequest collect = new CollectRequest(roots, managed, repositories);
    DependencyRequest request =
        new DependencyRequest(collect, (node, parents) -> isNeededAtRunTime(node));
    try {
      return system.resolveDependencies(session, request).getArtifactResults().stream()
          .map(ArtifactResult::getArtifact)
          .filter(artifact -> artifact.getExtension().equals("jar"))
          .toList();
    } catch (DependencyResolutionException e) {
      throw unresolvable(roots.stream().map(Dependency::getArtifact).toList(), purpose, e);
    }
  }

  /** A dependency as a POM declares it, wanted at run time. */
  Dependency declared(org.apache.maven.model.Dependency dependency) {
    return RepositoryUtils.toDependency(dependency, session.getArtifactTypeRegistry())
        .setScope("compile");
  }

  /**
   * Fetches one artifact alone.
   *
   * @param purpose ends the sentence "... which is needed to" in messages
   */
  Path file(Artifact artifact, String purpose) throws MojoExecutionException {
    try {
      return system
          .resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw unresolvable(List.of(artifact), purpose, e);
    }
  }

  private static String nameOf(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  private static boolean isNeededAtRunTime(DependencyNode node) {
    return node.getDependency() == null
        || Set.of("", "compile", "runtime").contains(node.getDependency().getScope());
  }

  private MojoExecutionException unresolvable(
      List<Artifact> artifacts, String purpose, Exception why) {
    String advice =
        session.isOffline()
            ? "Maven is offline: run it once without -o, or add what is missing to the project's"
                + " test dependencies."
            : "See whether the repositories of the project can be reached, or add what is missing"
                + " to the project's test dependencies.";
    return new MojoExecutionException(
        "Cannot resolve "
            + String.join(", ", artifacts.stream().map(Object::toString).toList())
            + ", which is needed to "
            + purpose
            + ". "
            + why.getMessage()
            + ". "
            + advice,
        why);
  }
}
