package dev.volley.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Names what the user configured and Volley does not know or heed. Maven before 3.9 passes over
 * such elements in silence, and drops them before a goal can see them, so the POM's own
 * configuration is read.
 */
final class UnknownParameters {
  private static final Set<String> KNOWN_PROPERTIES = Set.of("configurationParameters");

  private static final String SUITE_FILES = "suiteXmlFiles";

  /** What does here what these keys do under Surefire, now or in former providers. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "groups", "use the parameter groups",
          "includeTags", "use the parameter groups",
          "excludegroups", "use the parameter excludedGroups",
          "excludeTags", "use the parameter excludedGroups",
          "parallel", "use configurationParameters: junit.jupiter.execution.parallel.enabled",
          "listener",
              "register a listener of the JUnit Platform in"
                  + " META-INF/services/org.junit.platform.launcher.TestExecutionListener");

  private UnknownParameters() {}

  /**
   * One sentence that names all elements of {@code <configuration>} that no goal of the plugin has.
   *
   * @param execution of a goal of this plugin
   * @param plugin as the project declares it; empty where it does not
   */
  static Optional<String> inConfiguration(MojoExecution execution, Optional<Plugin> plugin) {
    Set<String> known = known(execution.getMojoDescriptor());
    Set<String> unknown = new LinkedHashSet<>();
    elements(execution, plugin)
        .map(Xpp3Dom::getName)
        .filter(name -> !known.contains(name))
        .forEach(unknown::add);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Volley does not know these parameters and passes over them: "
                + String.join(", ", unknown)
                + ".");
  }

  /**
   * Refuses TestNG's suite files, as Surefire does: what they select is not what would run.
   *
   * @param execution of a goal of this plugin
   * @param plugin as the project declares it; empty where it does not
   * @param sources of what a user may give as a property instead
   */
  static void refuseSuiteFiles(
      MojoExecution execution, Optional<Plugin> plugin, Properties... sources)
      throws MojoFailureException {
    boolean inPom =
        elements(execution, plugin)
            .filter(element -> element.getName().equals(SUITE_FILES))
            .anyMatch(element -> element.getChildCount() > 0 || isSaid(element.getValue()));
    boolean asProperty =
        Stream.of(sources).anyMatch(each -> isSaid(each.getProperty("surefire." + SUITE_FILES)));
    if (inPom || asProperty) {
      throw new MojoFailureException(
          "suiteXmlFiles cannot be used: TestNG's tests run on the JUnit Platform, which does not"
              + " read suite files. Remove it, and select tests by includes, groups or test.");
    }
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** What stands in the configuration of the plugin and of this execution. */
  private static Stream<Xpp3Dom> elements(MojoExecution execution, Optional<Plugin> plugin) {
    return plugin.stream()
        .flatMap(
            declared ->
                Stream.of(
                    Optional.ofNullable(declared.getConfiguration()),
                    Optional.ofNullable(
                            declared.getExecutionsAsMap().get(execution.getExecutionId()))
                        .map(PluginExecution::getConfiguration)))
        .flatMap(Optional::stream)
        .filter(Xpp3Dom.class::isInstance)
        .map(Xpp3Dom.class::cast)
        .flatMap(dom -> Stream.of(dom.getChildren()));
  }

  /** One sentence that names all keys of {@code <properties>} that mean nothing to Volley. */
  static Optional<String> inProperties(Properties properties) {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KNOWN_PROPERTIES);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Volley does not support these keys of <properties> and passes over them: "
                + unknown.stream()
                    .map(
                        key -> INSTEAD.containsKey(key) ? key + " (" + INSTEAD.get(key) + ")" : key)
                    .collect(Collectors.joining(", "))
                + ".");
  }

  /**
   * Sentences that name the plugin's own {@code <dependencies>}: Surefire takes providers and
   * engines from there, and Volley takes a strategy at most.
   *
   * @param execution of a goal of this plugin
   * @param strategy the user's own, whose artifact belongs there
   */
  static List<String> inPluginDependencies(MojoExecution execution, Optional<Class<?>> strategy) {
    Optional<String> holder = strategy.flatMap(own -> artifact(execution, own));
    Map<Boolean, List<String>> dependencies =
        execution.getPlugin().getDependencies().stream()
            .filter(dependency -> holder.filter(dependency.getManagementKey()::equals).isEmpty())
            .collect(
                Collectors.partitioningBy(
                    UnknownParameters::isProvider,
                    Collectors.mapping(UnknownParameters::coordinates, Collectors.toList())));
    List<String> sentences = new ArrayList<>();
    sentence(
            "Volley runs every test on the JUnit Platform and needs no provider of Surefire's."
                + " Remove from the plugin's own <dependencies>: ",
            dependencies.getOrDefault(true, List.of()))
        .ifPresent(sentences::add);
    sentence(
            "Volley does not yet put the plugin's own <dependencies> on the workers' class path."
                + " Make these dependencies of the project, with scope test: ",
            dependencies.getOrDefault(false, List.of()))
        .ifPresent(sentences::add);
    return sentences;
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

  private static Optional<String> sentence(String words, List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(words + String.join(", ", names) + ".");
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

  private static Set<String> known(MojoDescriptor goal) {
    Set<String> names = new LinkedHashSet<>();
    addNames(goal.getParameters(), names);
    PluginDescriptor plugin = goal.getPluginDescriptor();
    if (plugin != null && plugin.getMojos() != null) {
      // Configuration of the whole plugin may be meant for another goal.
      plugin.getMojos().forEach(other -> addNames(other.getParameters(), names));
    }
    return names;
  }

  private static void addNames(Collection<Parameter> parameters, Set<String> names) {
    for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
      names.add(parameter.getName());
      if (parameter.getAlias() != null) {
        names.add(parameter.getAlias());
      }
    }
  }
}
