package dev.volley.extension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.jspecify.annotations.Nullable;

/**
 * Turns what one module has configured for Surefire and Failsafe into executions of Volley's.
 *
 * <p>The model is the effective one: bindings of the lifecycle, parents, profiles and
 * pluginManagement are in it, and each execution's configuration is whole. The two plugins keep
 * their elements, without the goals that Volley has: other plugins read them there.
 */
final class Takeover {
  private final Build build;
  private final Coordinates volley;
  private final List<NamedGoal> named;

  /**
   * Of one module.
   *
   * @param build of its effective model
   * @param named on the command line; all modules answer them
   */
  Takeover(Build build, Coordinates volley, List<NamedGoal> named) {
    this.build = build;
    this.volley = volley;
    this.named = named;
  }

  /**
   * Does it.
   *
   * @return whether there was anything to do; if not, the model is as it was
   */
  boolean apply() {
    Assembly assembly = new Assembly(own());
    Map<String, Plugin> left = new HashMap<>();
    for (Origin origin : Origin.values()) {
      Plugin plugin = find(build.getPlugins(), origin.key());
      Plugin rest = plugin == null ? null : strip(origin, plugin, assembly);
      if (rest != null) {
        left.put(origin.key(), rest);
      }
    }
    if (left.isEmpty() && named.isEmpty()) {
      return false;
    }
    answer(assembly);
    List<Plugin> plugins = new ArrayList<>();
    for (Plugin plugin : build.getPlugins()) {
      plugins.add(left.getOrDefault(plugin.getKey(), plugin));
    }
    List<Plugin> now = assembly.amid(plugins);
    // Maven 4 takes no list that seems equal to the one it has, and may compare plugins by key.
    build.setPlugins(new ArrayList<>());
    build.setPlugins(now);
    build.flushPluginMap();
    return true;
  }

  /**
   * Hands a plugin's executions over.
   *
   * @return what is left of it; null where nothing was handed over
   */
  private static @Nullable Plugin strip(Origin origin, Plugin plugin, Assembly assembly) {
    List<PluginExecution> left = new ArrayList<>();
    boolean turned = false;
    for (PluginExecution execution : plugin.getExecutions()) {
      List<String> handed = new ArrayList<>();
      List<String> kept = new ArrayList<>();
      for (String goal : execution.getGoals()) {
        // A module that binds Volley's goal by itself says what runs; nothing is to run twice.
        boolean hands = origin.hands(goal) && !assembly.isBoundByModule(goal);
        (hands ? handed : kept).add(goal);
      }
      if (handed.isEmpty()) {
        left.add(execution);
        continue;
      }
      assembly.take(origin, execution, handed);
      PluginExecution rest = execution.clone();
      rest.setGoals(kept);
      left.add(rest);
      turned = true;
    }
    if (!turned) {
      return null;
    }
    Plugin rest = plugin.clone();
    rest.setExecutions(left);
    rest.flushExecutionMap();
    return rest;
  }

  /** Adds what goals of the command line are configured by. */
  private void answer(Assembly assembly) {
    for (Origin origin : Origin.values()) {
      Plugin declared = declared(origin.key());
      for (NamedGoal goal : named) {
        if (goal.origin() == origin) {
          assembly.answer(goal.volleyExecution(), Configurations.of(declared, goal.execution()));
        }
      }
    }
    // Volley's own goals, such as list, look at the tests that Surefire is configured to run.
    assembly.answer(
        NamedGoal.DEFAULT_EXECUTION,
        Configurations.of(declared(Origin.SUREFIRE.key()), NamedGoal.DEFAULT_EXECUTION));
  }

  /** A plugin as the module has it, or else as it is managed. */
  private @Nullable Plugin declared(String key) {
    Plugin built = find(build.getPlugins(), key);
    return built == null ? managed(key) : built;
  }

  private @Nullable Plugin managed(String key) {
    return build.getPluginManagement() == null
        ? null
        : find(build.getPluginManagement().getPlugins(), key);
  }

  /** Volley as the module itself has it, or as it is managed, or as it is. */
  private Plugin own() {
    Plugin built = find(build.getPlugins(), volley.key());
    Plugin own = built == null ? fromManagement() : built.clone();
    if (own.getVersion() == null) {
      own.setVersion(volley.version());
    }
    return own;
  }

  private Plugin fromManagement() {
    Plugin managed = managed(volley.key());
    if (managed == null) {
      Plugin fresh = new Plugin();
      fresh.setGroupId(volley.groupId());
      fresh.setArtifactId(volley.artifactId());
      return fresh;
    }
    // The module has not asked for the goals that are managed, but what is configured holds.
    List<PluginExecution> configured = new ArrayList<>();
    for (PluginExecution execution : managed.getExecutions()) {
      PluginExecution unbound = execution.clone();
      unbound.setGoals(new ArrayList<>());
      configured.add(unbound);
    }
    Plugin own = managed.clone();
    own.setExecutions(configured);
    return own;
  }

  private static @Nullable Plugin find(List<Plugin> plugins, String key) {
    for (Plugin plugin : plugins) {
      if (plugin.getKey().equals(key)) {
        return plugin;
      }
    }
    return null;
  }
}
