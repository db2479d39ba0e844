package dev.volley.extension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.jspecify.annotations.Nullable;

/**
 * Volley's plugin element in one module, put together of what the module says of Volley and of what
 * it took over.
 *
 * <p>Goals of one phase run in the order of their plugins. So that each stays where it was, there
 * may be two elements: one in Surefire's place and one in Failsafe's, each with all executions and
 * with those goals alone that belong there. Maven finds a plugin's configuration by key and
 * execution, in either.
 *
 * <p>Dependencies are not taken over: those of Surefire and of Failsafe stay with each, where goals
 * look for engines. United, the engine of one would hide from the other those that it derives.
 */
final class Assembly {
  private final Plugin own;
  private final Map<String, PluginExecution> executions = new LinkedHashMap<>();

  /** The key of the plugin in whose place an execution's goals run, by execution. */
  private final Map<String, String> places = new LinkedHashMap<>();

  /**
   * Begins with what the module says of Volley.
   *
   * @param own not changed
   */
  Assembly(Plugin own) {
    this.own = own;
    for (PluginExecution execution : own.getExecutions()) {
      put(execution.clone(), own.getKey());
    }
  }

  /** Whether the module binds this goal of Volley's itself. */
  boolean isBoundByModule(String goal) {
    for (PluginExecution execution : own.getExecutions()) {
      String phase = execution.getPhase();
      boolean off = phase != null && (phase.isEmpty() || phase.equals("none"));
      if (!off && execution.getGoals().contains(goal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes an execution over. Where Volley has one of this name already, this one gets the prefix of
   * its plugin before its own.
   *
   * @param goals those of its goals that Volley runs from now on
   */
  void take(Origin origin, PluginExecution execution, List<String> goals) {
    String id = execution.getId();
    while (isTaken(id) || (origin == Origin.FAILSAFE && id.equals(NamedGoal.DEFAULT_EXECUTION))) {
      id = origin.prefix() + "-" + id;
    }
    PluginExecution taken = execution.clone();
    taken.setId(id);
    taken.setGoals(new ArrayList<>(goals));
    Configurations.give(taken, configured(id), execution.getConfiguration());
    put(taken, origin.key());
  }

  /**
   * Sees to it that there is an execution of this name to configure a goal of the command line by.
   *
   * @param configuration that of the plugin whose goal was asked for
   */
  void answer(String id, @Nullable Object configuration) {
    if (isTaken(id)) {
      return;
    }
    PluginExecution answer = new PluginExecution();
    answer.setId(id);
    Configurations.give(answer, configured(id), configuration);
    put(answer, own.getKey());
  }

  /**
   * Puts the element, or both, among the module's plugins.
   *
   * @param plugins what the module says of Volley may be among them
   */
  List<Plugin> amid(List<Plugin> plugins) {
    joinWhereOrderAllows();
    Map<String, Set<String>> elements = elements(plugins);
    List<Plugin> placed = new ArrayList<>();
    for (Plugin plugin : plugins) {
      Set<String> bound = elements.get(plugin.getKey());
      if (bound != null) {
        placed.add(element(bound));
      }
      if (!plugin.getKey().equals(own.getKey())) {
        placed.add(plugin);
      }
    }
    if (elements.isEmpty()) {
      placed.add(element(Collections.emptySet()));
    }
    return placed;
  }

  private void put(PluginExecution execution, String place) {
    executions.put(execution.getId(), execution);
    places.put(execution.getId(), place);
  }

  /** Whether there is an execution that does something. One that only configures may be merged. */
  private boolean isTaken(String id) {
    PluginExecution there = executions.get(id);
    return there != null && !there.getGoals().isEmpty();
  }

  /** What the module says of Volley for this execution. */
  private @Nullable Object configured(String id) {
    return Configurations.of(own, id);
  }

  /**
   * What the lifecycle itself binds comes first in its phase wherever its plugin stands, so it may
   * as well stand in Failsafe's place.
   */
  private void joinWhereOrderAllows() {
    if (!places.containsValue(Origin.FAILSAFE.key())) {
      return;
    }
    for (Map.Entry<String, String> place : places.entrySet()) {
      PluginExecution execution = executions.get(place.getKey());
      if (place.getValue().equals(Origin.SUREFIRE.key())
          && execution != null
          && execution.getPriority() >= 0) {
        return;
      }
    }
    places.replaceAll(
        (id, place) -> place.equals(Origin.SUREFIRE.key()) ? Origin.FAILSAFE.key() : place);
  }

  /** The places that goals are bound in, by the one where their element stands. */
  private Map<String, Set<String>> elements(List<Plugin> plugins) {
    Set<String> bound = new HashSet<>();
    for (PluginExecution execution : executions.values()) {
      String place = places.get(execution.getId());
      if (place != null && !execution.getGoals().isEmpty()) {
        bound.add(place);
      }
    }
    Map<String, Set<String>> elements = new LinkedHashMap<>();
    Set<String> last = new HashSet<>();
    boolean apart = true;
    for (Plugin plugin : plugins) {
      String key = plugin.getKey();
      if (bound.contains(key)) {
        if (apart) {
          last = new HashSet<>();
          elements.put(key, last);
        }
        last.add(key);
        apart = false;
      } else {
        apart |= hasGoals(plugin);
      }
    }
    return elements;
  }

  private static boolean hasGoals(Plugin plugin) {
    for (PluginExecution execution : plugin.getExecutions()) {
      if (!execution.getGoals().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Plugin element(Set<String> bound) {
    Plugin element = own.clone();
    List<PluginExecution> all = new ArrayList<>();
    for (PluginExecution execution : executions.values()) {
      PluginExecution copy = execution.clone();
      if (!bound.contains(places.get(execution.getId()))) {
        copy.setGoals(new ArrayList<>());
      }
      all.add(copy);
    }
    element.setExecutions(all);
    element.flushExecutionMap();
    return element;
  }
}
