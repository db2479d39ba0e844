package dev.volley.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The parameters that say what is replayed, as the user gave them.
 *
 * @param logs {@code replayLogs}
 * @param failIfNoLogs {@code failIfNoLogs}
 * @param reportsDirectory {@code reportsDirectory}
 */
record ReplayForm(List<String> logs, boolean failIfNoLogs, Optional<Path> reportsDirectory) {
  private static final String LOGS = "parameter 'replayLogs', property 'volley.replayLogs'";

  /**
   * The event logs; none where there are none and that is no failure.
   *
   * @throws IllegalArgumentException where what the user named is not there; in words for the user
   * @throws MojoFailureException where he named nothing, and nothing is there
   * @throws MojoExecutionException where a directory cannot be read
   */
  List<Path> eventLogs(Build build) throws MojoExecutionException, MojoFailureException {
    return new NamedFiles(build.basedir(), LOGS, "run.events").orOwn(logs, failIfNoLogs, build);
  }

  /** Where the reports of a log's run go: Failsafe's directory for what integration tests left. */
  Path reportsOf(Path log, Build build) {
    boolean failsafe = isOfFailsafe(log);
    return reportsDirectory.orElseGet(
        () ->
            Path.of(build.project().getBuild().getDirectory())
                .resolve(failsafe ? "failsafe-reports" : "surefire-reports"));
  }

  /** Whether a log is of integration tests, by the directory that it is in. */
  static boolean isOfFailsafe(Path log) {
    Path execution = log.toAbsolutePath().getParent();
    return execution != null
        && String.valueOf(execution.getFileName()).startsWith("integration-test");
  }
}
