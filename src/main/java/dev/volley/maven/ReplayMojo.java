package dev.volley.maven;

import dev.volley.run.LogReplay;
import dev.volley.run.RunResult;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reports of a run again from its event log, as after a build that was killed, and fails
 * where the run failed or did not come to its end. Nothing is run.
 */
@Mojo(name = "replay", threadSafe = true)
public final class ReplayMojo extends LogsMojo {

  /**
   * The event logs: files, directories with {@code run.events} at or below them, and either with
   * {@code *}, {@code **} and {@code ?}; relative to the module. Default: all below {@code
   * target/volley}. Each is of one run, and reported as that run was.
   */
  @Parameter(property = "volley.replayLogs")
  private List<String> replayLogs = List.of();

  /**
   * Where reports go. Default: {@code target/failsafe-reports} for logs of goal {@code
   * integration-test}, {@code target/surefire-reports} for all others.
   */
  @Parameter private @Nullable File reportsDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Build build = Build.of(this);
    UnknownParameters.inConfiguration(mojoExecution, build.plugin()).ifPresent(getLog()::warn);
    Optional<Path> given = Optional.ofNullable(reportsDirectory).map(File::toPath);
    ReplayForm form = new ReplayForm(replayLogs, failIfNoLogs, given);
    try {
      List<Path> logs = LogReplay.inOrder(form.eventLogs(build));
      if (!logs.isEmpty()) {
        replay(build, form, logs);
      }
    } catch (IllegalArgumentException e) {
      // Parsers word what they were given for the user.
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** All of them before any is judged. */
  private void replay(Build build, ReplayForm form, List<Path> logs)
      throws MojoExecutionException, MojoFailureException {
    NoTests noTests = NoTests.allowed(getLog());
    Path first = form.reportsOf(logs.get(0), build);
    Verdict verdict = new Verdict(first, testFailureIgnore, failOnFlakeCount, noTests, getLog());
    reportContent(false).unheeded().forEach(getLog()::warn);
    List<RunResult> results = new ArrayList<>();
    for (Path log : logs) {
      results.add(replay(build, log, form.reportsOf(log, build)));
    }
    verdict.judge(RunResult.together(results));
  }

  private RunResult replay(Build build, Path log, Path directory)
      throws MojoExecutionException, MojoFailureException {
    ReportContentForm content = reportContent(ReplayForm.isOfFailsafe(log));
    ReportsForm reports = new ReportsForm(directory, content, new Properties());
    try {
      return LogReplay.replay(
          log, reports.prepare(build.executionDirectory()), new MavenConsole(getLog(), System.out));
    } catch (UncheckedIOException e) {
      return RunResult.ofProblem(String.valueOf(e.getMessage()));
    }
  }

  private ReportContentForm reportContent(boolean failsafe) {
    TextReportForm text = new TextReportForm(printSummary, useFile, reportFormat, encoding);
    return failsafe
        ? ReportContentForm.failsafe(this, text)
        : ReportContentForm.surefire(this, text);
  }
}
