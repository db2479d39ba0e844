package dev.volley.maven;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What goals of this plugin have done in this module before, in the same build.
 *
 * <p>Kept in the context that Maven holds for plugin and module. What it has are JDK types alone,
 * since two executions may load this class twice. Safe for any thread.
 */
final class EarlierExecutions {
  private static final String CONFIGURATIONS = "dev.volley.configurations";
  private static final String SUMMARIES = "dev.volley.summaries";
  private static final String REPORTS = "dev.volley.reports:";

  private final Map<Object, Object> context;

  private EarlierExecutions(Map<Object, Object> context) {
    this.context = context;
  }

  /**
   * Of the module whose context this is.
   *
   * @param pluginContext as a Mojo is given it; null where it is not run by Maven
   */
  @SuppressWarnings("unchecked") // Maven's interface is older than generics
  static EarlierExecutions of(@Nullable Map<?, ?> pluginContext) {
    return new EarlierExecutions(
        pluginContext == null ? new ConcurrentHashMap<>() : (Map<Object, Object>) pluginContext);
  }

  /** Whether this is the first execution with this configuration; the next one is not. */
  boolean isFirstWith(String configuration) {
    return set(CONFIGURATIONS).add(configuration);
  }

  /** Whether this build has written this summary of integration tests. */
  boolean hasWritten(Path summary) {
    return set(SUMMARIES).contains(key(summary));
  }

  /** From now on it has. */
  void write(Path summary) {
    set(SUMMARIES).add(key(summary));
  }

  /** All summaries of integration tests that this build has written for the module. */
  List<Path> summaries() {
    return List.copyOf(set(SUMMARIES)).stream().map(Path::of).toList();
  }

  /**
   * An execution begins to write reports into a directory.
   *
   * @param directory of reports
   * @param execution in words for the user
   * @param now in milliseconds since the epoch
   * @return which others have done so before, and since when
   */
  Optional<Writers> writesReports(Path directory, String execution, long now) {
    Map<String, Long> writers = writers(REPORTS + key(directory));
    // The lock is on what executions share, as this object is not.
    synchronized (writers) {
      List<String> others = List.copyOf(writers.keySet());
      long since = writers.values().stream().mapToLong(Long::longValue).min().orElse(now);
      writers.putIfAbsent(execution, now);
      return others.isEmpty() ? Optional.empty() : Optional.of(new Writers(others, since));
    }
  }

  /**
   * Executions that have written reports into a directory.
   *
   * @param executions in words for the user, in order
   * @param since in milliseconds since the epoch, when the first of them began
   */
  record Writers(List<String> executions, long since) {}

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  @SuppressWarnings("unchecked") // nobody else uses these keys
  private Set<String> set(String key) {
    return (Set<String>)
        context.computeIfAbsent(
            key, absent -> Collections.synchronizedSet(new LinkedHashSet<String>()));
  }

  @SuppressWarnings("unchecked") // nobody else uses these keys
  private Map<String, Long> writers(String key) {
    return (Map<String, Long>)
        context.computeIfAbsent(key, absent -> new LinkedHashMap<String, Long>());
  }
}
