package dev.volley.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Modules as Maven makes them of POMs. */
final class Modules {
  static final Coordinates VOLLEY = new Coordinates("dev.volley", "volley-maven-plugin", "7");
  static final String SUREFIRE = Origin.SUREFIRE.key();
  static final String FAILSAFE = Origin.FAILSAFE.key();

  /** What the lifecycle binds comes before what a POM binds. */
  private static final int OF_THE_LIFECYCLE = -1;

  private Modules() {}

  static Build build(Plugin... plugins) {
    Build build = new Build();
    build.setPlugins(Arrays.asList(plugins));
    return build;
  }

  static Build managing(Build build, Plugin... plugins) {
    PluginManagement management = new PluginManagement();
    management.setPlugins(Arrays.asList(plugins));
    build.setPluginManagement(management);
    return build;
  }

  static Plugin plugin(String key, PluginExecution... executions) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(key.substring(0, key.indexOf(':')));
    plugin.setArtifactId(key.substring(key.indexOf(':') + 1));
    plugin.setVersion("3.6.1");
    plugin.setExecutions(new ArrayList<>(Arrays.asList(executions)));
    return plugin;
  }

  /** What any module that has tests has. */
  static Plugin surefire(PluginExecution... more) {
    PluginExecution bound = execution("default-test", "test", "test");
    bound.setPriority(OF_THE_LIFECYCLE);
    Plugin surefire = plugin(SUREFIRE, bound);
    Arrays.asList(more).forEach(surefire::addExecution);
    return surefire;
  }

  static PluginExecution execution(String id, @Nullable String phase, String... goals) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setPhase(phase);
    execution.setGoals(Arrays.asList(goals));
    return execution;
  }

  static PluginExecution with(PluginExecution execution, Xpp3Dom configuration) {
    execution.setConfiguration(configuration);
    return execution;
  }

  static Plugin with(Plugin plugin, Xpp3Dom configuration) {
    plugin.setConfiguration(configuration);
    return plugin;
  }

  static Dependency dependency(String group, String artifact) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(group);
    dependency.setArtifactId(artifact);
    dependency.setVersion("1");
    return dependency;
  }

  /** A configuration of elements and their texts, in turn. */
  static Xpp3Dom configuration(String... elements) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (int i = 0; i < elements.length; i += 2) {
      Xpp3Dom element = new Xpp3Dom(elements[i]);
      element.setValue(elements[i + 1]);
      configuration.addChild(element);
    }
    return configuration;
  }

  /** What is bound, as {@code artifact:goal (execution) @phase}, in the order of plugins. */
  static List<String> bound(Build build) {
    return build.getPlugins().stream()
        .flatMap(
            plugin ->
                plugin.getExecutions().stream()
                    .flatMap(
                        execution ->
                            execution.getGoals().stream()
                                .map(
                                    goal ->
                                        "%s:%s (%s) @%s"
                                            .formatted(
                                                plugin.getArtifactId(),
                                                goal,
                                                execution.getId(),
                                                execution.getPhase()))))
        .toList();
  }

  /** The text of an element where Maven looks for it; null where there is none. */
  static @Nullable String configured(Build build, String execution, String element) {
    Plugin volley =
        build.getPlugins().stream()
            .filter(plugin -> plugin.getKey().equals(VOLLEY.key()))
            .findFirst()
            .orElseThrow();
    Object found = Configurations.of(volley, execution);
    if (!(found instanceof Xpp3Dom configuration)) {
      return null;
    }
    Xpp3Dom child = configuration.getChild(element);
    return child == null ? null : child.getValue();
  }
}
