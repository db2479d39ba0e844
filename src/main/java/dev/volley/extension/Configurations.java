package dev.volley.extension;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Configuration as models hold it, found and merged. */
final class Configurations {
  private Configurations() {}

  /**
   * What holds for an execution: its own, in which Maven has merged the plugin's, or the plugin's
   * where there is no such execution.
   */
  static @Nullable Object of(@Nullable Plugin plugin, String execution) {
    if (plugin == null) {
      return null;
    }
    PluginExecution found = find(plugin.getExecutions(), execution);
    return found == null ? plugin.getConfiguration() : found.getConfiguration();
  }

  static @Nullable PluginExecution find(List<PluginExecution> executions, String id) {
    for (PluginExecution execution : executions) {
      if (execution.getId().equals(id)) {
        return execution;
      }
    }
    return null;
  }

  /**
   * Gives an execution both, merged as Maven merges a child's configuration with its parent's.
   * Neither is changed.
   *
   * @param first wins where both have an element
   */
  static void give(PluginExecution execution, @Nullable Object first, @Nullable Object second) {
    Xpp3Dom merged = merge(first, second);
    // Maven 4 cannot be told that there is none.
    if (merged != null) {
      execution.setConfiguration(merged);
    }
  }

  private static @Nullable Xpp3Dom merge(@Nullable Object first, @Nullable Object second) {
    if (!(first instanceof Xpp3Dom)) {
      return second instanceof Xpp3Dom ? new Xpp3Dom((Xpp3Dom) second) : null;
    }
    Xpp3Dom dominant = new Xpp3Dom((Xpp3Dom) first);
    return second instanceof Xpp3Dom
        ? Xpp3Dom.mergeXpp3Dom(dominant, new Xpp3Dom((Xpp3Dom) second))
        : dominant;
  }
}
