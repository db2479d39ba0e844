package dev.volley.maven;

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
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Names what the user configured and Volley does not know or heed. Maven before 3.9 passes over
 * such elements in silence, and drops them before a goal can see them, so the POM's own
 * configuration is read.
 */
final class UnknownParameters {
  /** What does here what these keys do under Surefire, now or in former providers. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "includeTags", "use the parameter groups",
          "excludeTags", "use the parameter excludedGroups",
          "parallel", "use configurationParameters: junit.jupiter.execution.parallel.enabled");

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
    unknown.removeIf(ConfigurationParameters::isKnown);
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
