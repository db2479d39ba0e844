package dev.volley.maven;

import dev.volley.maven.PlatformArtifacts.Completed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Fetches what workers need, and says where their JVM finds it. For one thread. */
final class WorkerPathsSearch {
  private final Build build;
  private final ClassPathForm form;
  private final PluginDependencies beside;
  private final Frameworks frameworks;

  WorkerPathsSearch(
      Build build, ClassPathForm form, PluginDependencies beside, Frameworks frameworks) {
    this.build = build;
    this.form = form;
    this.beside = beside;
    this.frameworks = frameworks;
  }

  /**
   * The paths.
   *
   * @param java the workers'
   * @param insideMaven where tests run on the class path whatever they are
   * @throws MojoFailureException where the user gave what cannot be
   * @throws MojoExecutionException where something cannot be fetched or read
   */
  WorkerPaths find(JavaExecutable java, boolean insideMaven)
      throws MojoExecutionException, MojoFailureException {
    Dependencies dependencies = build.dependencies();
    Completed completed =
        new PlatformArtifacts(dependencies, build.log())
            .complete(
                classPath(dependencies), beside.engines(dependencies, build.log()), frameworks);
    Path worker =
        WorkerArtifact.fetch(
            dependencies, build.execution().getMojoDescriptor().getPluginDescriptor());
    OptionalInt feature = insideMaven ? OptionalInt.empty() : feature(java);
    return form.useModulePath() && feature.orElse(0) >= JavaRelease.MODULES
        ? new ModuleLayout(feature.getAsInt(), build.log()).paths(worker, completed)
        : WorkerPaths.withoutModules(worker, completed);
  }

  private TestClassPath classPath(Dependencies dependencies)
      throws MojoExecutionException, MojoFailureException {
    TestClassPath own = TestClassPath.of(build.project().getArtifacts(), form);
    if (form.additionalDependencies().isEmpty()) {
      return own;
    }
    Map<String, Artifact> present = new HashMap<>();
    for (Artifact artifact : build.project().getArtifacts()) {
      if (own.dependencies().containsKey(artifact.getDependencyConflictId())) {
        present.put(artifact.getDependencyConflictId(), artifact);
      }
    }
    List<Path> more =
        new AdditionalDependencies(dependencies, build.log())
            .fetch(form.additionalDependencies(), present);
    return own.plus(more);
  }

  private static OptionalInt feature(JavaExecutable java) throws MojoExecutionException {
    try {
      return JavaRelease.feature(java.path());
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot tell which Java " + java.path() + " is: " + e.getMessage(), e);
    }
  }
}
