package dev.volley.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * What Maven gives a goal, beside its parameters.
 *
 * @param session the build
 * @param project the module
 * @param execution of the goal
 * @param repositories fetches artifacts
 * @param toolchains tells the JDK
 * @param log prints
 */
record Build(
    MavenSession session,
    MavenProject project,
    MojoExecution execution,
    RepositorySystem repositories,
    ToolchainManager toolchains,
    Log log) {

  /** The one that a goal is part of. */
  static Build of(GoalMojo mojo) {
    return new Build(
        mojo.session,
        mojo.project,
        mojo.mojoExecution,
        mojo.repositorySystem,
        mojo.toolchainManager,
        mojo.getLog());
  }

  /** This plugin as the project declares it; empty where it was called by its coordinates. */
  Optional<Plugin> plugin() {
    return Optional.ofNullable(project.getPlugin(execution.getPlugin().getKey()));
  }

  Dependencies dependencies() {
    return Dependencies.of(repositories, session.getRepositorySession(), project);
  }

  /** The build's JDK toolchain. */
  Optional<Toolchain> toolchain() {
    return Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session));
  }

  /** All JDK toolchains that are what is required. */
  List<Toolchain> toolchains(Map<String, String> requirements) {
    return toolchains.getToolchains(session, "jdk", requirements);
  }

  /** Whether modules may run at the same time ({@code -T}). */
  boolean isParallel() {
    return session.getRequest().getDegreeOfConcurrency() > 1;
  }

  Path basedir() {
    return project.getBasedir().toPath().toAbsolutePath();
  }

  Path localRepository() {
    return session.getRepositorySession().getLocalRepository().getBasedir().toPath();
  }

  /** Where this execution keeps what is its own: {@code target/volley/GOAL-EXECUTION}. */
  Path executionDirectory() {
    return executionsDirectory().resolve(execution.getGoal() + "-" + execution.getExecutionId());
  }

  /** Where all executions of the module do: {@code target/volley}. */
  Path executionsDirectory() {
    return Path.of(project.getBuild().getDirectory()).resolve("volley");
  }
}
