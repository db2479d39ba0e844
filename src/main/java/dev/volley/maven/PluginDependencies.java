package dev.volley.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * What stands in a plugin's own {@code <dependencies>}: as under Surefire, engines of the JUnit
 * Platform with all that stands beside them. Those of Surefire itself, or of Failsafe, count where
 * the project still has or manages it and this plugin has none.
 *
 * @param own of this plugin, without a strategy of the user's
 * @param surefires of Surefire or Failsafe, as the goal stands for one or the other
 */
record PluginDependencies(List<Dependency> own, List<Dependency> surefires) {

  /** Copies the lists. */
  PluginDependencies {
    own = List.copyOf(own);
    surefires = List.copyOf(surefires);
  }

  /**
   * Those of a goal.
   *
   * @param strategy the user's own, whose artifact belongs there
   */
  static PluginDependencies of(Build build, Optional<Class<?>> strategy) {
    MojoExecution execution = build.execution();
    Optional<String> holder = strategy.flatMap(type -> artifact(execution, type));
    String instead = execution.getGoal().equals("integration-test") ? "failsafe" : "surefire";
    String key = "org.apache.maven.plugins:maven-" + instead + "-plugin";
    Optional<Plugin> surefire =
        Optional.ofNullable(build.project().getPlugin(key)).or(() -> managed(build.project(), key));
    return new PluginDependencies(
        execution.getPlugin().getDependencies().stream()
            .filter(dependency -> holder.filter(dependency.getManagementKey()::equals).isEmpty())
            .toList(),
        surefire.map(Plugin::getDependencies).orElse(List.of()));
  }

  /** A plugin that the project does not use but has an opinion on, as for the command line. */
  private static Optional<Plugin> managed(MavenProject project, String key) {
    return Optional.ofNullable(project.getPluginManagement())
        .flatMap(management -> Optional.ofNullable(management.getPluginsAsMap().get(key)));
  }

  /**
   * Those that belong on the workers' class path, and says which do not, and why.
   *
   * @return empty where no engine is among them: which engines there are is derived then
   * @throws MojoExecutionException where they cannot be fetched
   */
  List<org.eclipse.aether.graph.Dependency> engines(Dependencies dependencies, Log log)
      throws MojoExecutionException {
    sentence(
            "Volley runs every test on the JUnit Platform and needs no provider of Surefire's."
                + " Remove from the plugin's own <dependencies>: ",
            own.stream().filter(PluginDependencies::isProvider))
        .ifPresent(log::warn);
    List<org.eclipse.aether.graph.Dependency> mine = withoutProviders(own, dependencies);
    if (haveEngine(mine, dependencies)) {
      return mine;
    }
    sentence(
            "Volley puts the plugin's own <dependencies> on the workers' class path only where an"
                + " engine of the JUnit Platform is among them. Make these dependencies of the"
                + " project, with scope test: ",
            own.stream().filter(dependency -> !isProvider(dependency)))
        .ifPresent(log::warn);
    List<org.eclipse.aether.graph.Dependency> theirs = withoutProviders(surefires, dependencies);
    return haveEngine(theirs, dependencies) ? theirs : List.of();
  }

  private static List<org.eclipse.aether.graph.Dependency> withoutProviders(
      List<Dependency> declared, Dependencies dependencies) {
    return declared.stream()
        .filter(dependency -> !isProvider(dependency))
        .map(dependencies::declared)
        .toList();
  }

  private static boolean haveEngine(
      List<org.eclipse.aether.graph.Dependency> roots, Dependencies dependencies)
      throws MojoExecutionException {
    return !roots.isEmpty()
        && dependencies.versions(roots, PlatformArtifacts.PURPOSE).containsKey(PlatformPlan.ENGINE);
  }

  /** The plugin's artifact that holds a class, as {@link Dependency#getManagementKey} names it. */
  private static Optional<String> artifact(MojoExecution execution, Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    List<Artifact> artifacts = execution.getMojoDescriptor().getPluginDescriptor().getArtifacts();
    if (source == null || artifacts == null) {
      return Optional.empty();
    }
    String location = source.getLocation().toString();
    return artifacts.stream()
        .filter(artifact -> artifact.getFile() != null)
        .filter(artifact -> isAt(artifact.getFile(), location))
        .map(Artifact::getDependencyConflictId)
        .findFirst();
  }

  private static boolean isAt(File file, String location) {
    try {
      return file.toURI().toURL().toString().equals(location);
    } catch (MalformedURLException e) {
      throw new IllegalStateException("A file has no URL: " + file, e);
    }
  }

  private static Optional<String> sentence(String words, Stream<Dependency> named) {
    List<String> names = named.map(PluginDependencies::coordinates).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.stream().collect(Collectors.joining(", ", words, ".")));
  }

  private static boolean isProvider(Dependency dependency) {
    return dependency.getGroupId().equals("org.apache.maven.surefire")
        && dependency.getArtifactId().startsWith("surefire-");
  }

  private static String coordinates(Dependency dependency) {
    return dependency.getGroupId()
        + ":"
        + dependency.getArtifactId()
        + ":"
        + dependency.getVersion();
  }
}
