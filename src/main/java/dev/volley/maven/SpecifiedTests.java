package dev.volley.maven;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * Where in a build the tests are that were asked for by name: that one module has none of them is
 * no failure as long as another has, or may have. The last execution that could have had some
 * decides, whichever that is under {@code -T}. Safe for any thread.
 *
 * <p>What is shared has JDK types alone, since modules may load this class more than once.
 */
final class SpecifiedTests {
  private static final String KEY = "dev.volley.specified";
  private static final String MATCHED = "matched";
  private static final String MISSED_AND_ASKED = "missed and asked";
  private static final String MISSED = "missed";
  private static final String PASSED_OVER = "passed over";

  /** Of two that are noted of one execution the earlier in this list counts. */
  private static final List<String> WEIGHT =
      List.of(MATCHED, MISSED_AND_ASKED, MISSED, PASSED_OVER);

  private final Map<String, String> outcomes;
  private final Set<String> awaited;
  private final String self;

  private SpecifiedTests(Map<String, String> outcomes, Set<String> awaited, String self) {
    this.outcomes = outcomes;
    this.awaited = awaited;
    this.self = self;
  }

  /** Where no other execution can have them. */
  static SpecifiedTests alone() {
    return new SpecifiedTests(new ConcurrentHashMap<>(), Set.of(), "");
  }

  /**
   * Among all executions of a goal in a build.
   *
   * @param pattern what was asked for
   */
  static SpecifiedTests of(Build build, String pattern) {
    MojoExecution execution = build.execution();
    Map<String, Map<String, String>> shared = shared(build.session().getRepositorySession());
    return new SpecifiedTests(
        shared.computeIfAbsent(
            execution.getGoal() + " " + pattern, absent -> new ConcurrentHashMap<>()),
        awaited(build),
        key(build.project(), execution.getExecutionId()));
  }

  @SuppressWarnings("unchecked") // nobody else uses the key
  private static Map<String, Map<String, String>> shared(RepositorySystemSession session) {
    SessionData shared = session.getData();
    if (shared.get(KEY) == null) {
      shared.set(KEY, null, new ConcurrentHashMap<String, Map<String, String>>());
    }
    return (Map<String, Map<String, String>>) shared.get(KEY);
  }

  /**
   * The executions that are sure to come, or have come: a goal that was called by itself comes in
   * every module, one that a module binds comes where the phase does that has come here.
   */
  private static Set<String> awaited(Build build) {
    MojoExecution execution = build.execution();
    Set<String> awaited = new LinkedHashSet<>();
    for (MavenProject project : build.session().getProjects()) {
      if (execution.getSource() == MojoExecution.Source.CLI) {
        awaited.add(key(project, execution.getExecutionId()));
        continue;
      }
      // The extension may have put two elements of one plugin there, each with some of the goals.
      project.getBuildPlugins().stream()
          .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
          .flatMap(plugin -> plugin.getExecutions().stream())
          .filter(other -> other.getGoals().contains(execution.getGoal()))
          .filter(other -> comesWith(execution, other))
          .forEach(other -> awaited.add(key(project, other.getId())));
    }
    return awaited;
  }

  private static boolean comesWith(MojoExecution execution, PluginExecution other) {
    @Nullable String byDefault = execution.getMojoDescriptor().getPhase();
    @Nullable String here =
        execution.getLifecyclePhase() == null ? byDefault : execution.getLifecyclePhase();
    @Nullable String there = other.getPhase() == null ? byDefault : other.getPhase();
    return here != null && here.equals(there);
  }

  private static String key(MavenProject project, String executionId) {
    return project.getGroupId()
        + ":"
        + project.getArtifactId()
        + ":"
        + project.getVersion()
        + "@"
        + executionId;
  }

  /** Notes that this execution has run some of them. */
  void matched() {
    note(MATCHED);
  }

  /**
   * Notes that this execution has none of them.
   *
   * @param asked whether that is a failure where no other has any
   * @return whether it is one now
   */
  boolean missed(boolean asked) {
    return note(asked ? MISSED_AND_ASKED : MISSED);
  }

  /**
   * Notes that this execution runs no tests at all.
   *
   * @return whether it is a failure now that others had none
   */
  boolean passedOver() {
    return note(PASSED_OVER);
  }

  /** Whether nobody has any, nobody else can have, and somebody is asked for some. */
  private boolean note(String outcome) {
    // The lock is on what the modules share, as this object is not.
    synchronized (outcomes) {
      outcomes.merge(
          self, outcome, (old, now) -> WEIGHT.indexOf(old) < WEIGHT.indexOf(now) ? old : now);
      Set<String> open = new LinkedHashSet<>(awaited);
      open.removeAll(outcomes.keySet());
      return open.isEmpty()
          && !outcomes.containsValue(MATCHED)
          && outcomes.containsValue(MISSED_AND_ASKED);
    }
  }
}
