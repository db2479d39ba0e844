package dev.volley.maven;

import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What Maven gives every goal. */
abstract class GoalMojo extends AbstractMojo {

  /** The build. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** This execution of the goal. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution mojoExecution;

  @Inject RepositorySystem repositorySystem;

  @Inject ToolchainManager toolchainManager;
}
