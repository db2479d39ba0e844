package dev.volley.extension;

import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
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
    Object recessive = first == null ? null : second;
    Object dominant = first == null ? second : first;
    if (dominant != null) {
      execution.setConfiguration(
          recessive == null ? copy(dominant) : merge(copy(dominant), copy(recessive)));
    }
  }

  /**
   * By the class that Maven's own models hold. It cannot be named here: a core extension sees that
   * of plexus-utils among its own dependencies first, which is another.
   */
  private static Object merge(Object dominant, Object recessive) {
    Class<?> dom = dominant.getClass();
    try {
      return Objects.requireNonNull(
          dom.getMethod("mergeXpp3Dom", dom, dom).invoke(null, dominant, recessive));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Maven cannot merge configuration: " + dom, e);
    }
  }

  private static Object copy(Object configuration) {
    Class<?> dom = configuration.getClass();
    try {
      return dom.getConstructor(dom).newInstance(configuration);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Maven cannot copy configuration: " + dom, e);
    }
  }
}
