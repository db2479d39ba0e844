package dev.volley.maven;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
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
    resolve(roots, managed, purpose)
        .forEach((name, artifact) -> files.put(name, artifact.getFile().toPath()));
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
    resolve(roots, List.of(), purpose)
        .forEach((name, artifact) -> versions.put(name, artifact.getBaseVersion()));
    return versions;
  }

  /** A dependency as a POM declares it. */
  static Dependency declared(org.apache.maven.model.Dependency in) {
    return new Dependency(
        new DefaultArtifact(
            in.getGroupId(),
            in.getArtifactId(),
            in.getClassifier(),
            "pom".equals(in.getType()) ? "pom" : "jar",
            in.getVersion()),
        "runtime",
        false,
        in.getExclusions().stream()
            .map(each -> new Exclusion(each.getGroupId(), each.getArtifactId(), "*", "*"))
            .toList());
  }

  private Map<String, Artifact> resolve(
      List<Dependency> roots, List<Dependency> managed, String purpose)
      throws MojoExecutionException {
    CollectRequest collect = new CollectRequest(roots, managed, repositories);
    DependencyRequest request =
        new DependencyRequest(collect, (node, parents) -> isNeededAtRunTime(node));
    try {
      Map<String, Artifact> artifacts = new LinkedHashMap<>();
      for (ArtifactResult result :
          system.resolveDependencies(session, request).getArtifactResults()) {
        Artifact artifact = result.getArtifact();
        if (artifact.getExtension().equals("jar")) {
          artifacts.putIfAbsent(artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact);
        }
      }
      return artifacts;
    } catch (DependencyResolutionException e) {
      throw unresolvable(roots.stream().map(Dependency::getArtifact).toList(), purpose, e);
    }
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
