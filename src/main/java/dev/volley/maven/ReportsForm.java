package dev.volley.maven;

import dev.volley.report.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The parameters that make reports, and what the JUnit Platform is told, as the user gave them.
 *
 * @param reportsDirectory {@code reportsDirectory}
 * @param content what they hold
 * @param properties {@code properties}
 */
record ReportsForm(Path reportsDirectory, ReportContentForm content, Properties properties) {
  private static final List<String> SLOT_PLACEHOLDERS =
      List.of("${surefire.forkNumber}", "${surefire.threadNumber}", "${volley.worker.slot}");

  /** What made the reports that a goal makes, by the goals that run tests. */
  private static final Map<String, String> PLUGINS =
      Map.of("test", "Surefire", "integration-test", "Failsafe");

  /** Reports as Surefire makes them where nothing is configured. */
  ReportsForm(Path reportsDirectory, boolean trimStackTrace, Properties properties) {
    this(reportsDirectory, ReportContentForm.plain(trimStackTrace), properties);
  }

  /**
   * Makes sure that reports can be written, before any test has run in vain.
   *
   * @param executionDirectory for the event log and large output; made where it is missing
   * @throws IllegalArgumentException where a parameter cannot be read; in words for the user
   * @throws MojoFailureException where the directory would differ from worker to worker
   * @throws MojoExecutionException where a directory cannot be written
   */
  ReportSettings prepare(Path executionDirectory)
      throws MojoExecutionException, MojoFailureException {
    for (String placeholder : SLOT_PLACEHOLDERS) {
      if (reportsDirectory.toString().contains(placeholder)) {
        throw new MojoFailureException(
            "reportsDirectory cannot hold "
                + placeholder
                + ": reports are written by Maven's side, into one directory. Remove it from "
                + reportsDirectory
                + ".");
      }
    }
    ReportSettings settings =
        content.settings(reportsDirectory, executionDirectory.resolve("spill"));
    ensureWritable("reports directory", reportsDirectory);
    ensureWritable("directory", executionDirectory);
    return settings;
  }

  /**
   * Says where reports go, in Surefire's words and where it says so ({@code -X} and {@code -e}):
   * IDEs look for the line.
   */
  void tellDirectory(Build build) {
    String plugin = PLUGINS.get(build.execution().getGoal());
    if (plugin == null) {
      return;
    }
    String line = plugin + " report directory: " + reportsDirectory;
    if (build.session().getRequest().isShowErrors() && !build.log().isDebugEnabled()) {
      build.log().info(line);
    } else {
      build.log().debug(line);
    }
  }

  private static void ensureWritable(String what, Path directory) throws MojoExecutionException {
    try {
      // A link to a directory is one, but createDirectories would refuse it.
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      Files.delete(Files.createTempFile(directory, ".volley", ".tmp"));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot write to the "
              + what
              + " "
              + directory
              + " ("
              + e
              + "). No test was run. See who owns it, and whether a file stands in its way.",
          e);
    }
  }
}
