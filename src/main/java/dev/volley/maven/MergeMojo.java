package dev.volley.maven;

import dev.volley.report.ReportSettings;
import dev.volley.run.LogMerge;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes one set of reports of several event logs, as the shards of a suite leave them, and fails
 * where a run of all of them would have failed, or where one of them is missing.
 */
@Mojo(name = "merge", threadSafe = true)
public final class MergeMojo extends LogsMojo {

  /**
   * The event logs: files, directories with {@code run.events} at or below them, and either with
   * {@code *}, {@code **} and {@code ?}; relative to the module. Default: all below {@code
   * target/volley}.
   */
  @Parameter(property = "volley.mergeLogs")
  private List<String> mergeLogs = List.of();

  /**
   * History files of the same execution, as several builds leave them, to be brought together in
   * the file that {@code history} names; relative to the module.
   */
  @Parameter(property = "volley.mergeHistories")
  private List<String> mergeHistories = List.of();

  /** The file that what {@code mergeHistories} names is added to. */
  @Parameter(property = "volley.history")
  private @Nullable String history;

  /** Where reports go. */
  @Parameter(defaultValue = "${project.build.directory}/surefire-reports")
  private File reportsDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Build build = Build.of(this);
    UnknownParameters.inConfiguration(mojoExecution, build.plugin()).ifPresent(getLog()::warn);
    MergeForm form = new MergeForm(mergeLogs, failIfNoLogs, mergeHistories, history);
    try {
      form.mergeHistories(build);
      List<Path> logs = form.eventLogs(build);
      if (!logs.isEmpty()) {
        merge(build, logs);
      }
    } catch (IllegalArgumentException e) {
      // Parsers word what they were given for the user.
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void merge(Build build, List<Path> logs)
      throws MojoExecutionException, MojoFailureException {
    NoTests noTests = NoTests.allowed(getLog());
    Verdict verdict =
        new Verdict(
            reportsDirectory.toPath(), testFailureIgnore, failOnFlakeCount, noTests, getLog());
    ReportContentForm content =
        ReportContentForm.surefire(
            this, new TextReportForm(printSummary, useFile, reportFormat, encoding));
    content.unheeded().forEach(getLog()::warn);
    ReportSettings settings =
        new ReportsForm(reportsDirectory.toPath(), content, new Properties())
            .prepare(build.executionDirectory());
    verdict.judge(LogMerge.merge(logs, settings, new MavenConsole(getLog(), System.out)));
  }
}
