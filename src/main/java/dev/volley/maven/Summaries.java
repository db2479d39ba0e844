package dev.volley.maven;

import dev.volley.report.FailsafeSummary;
import dev.volley.report.FailsafeSummaryFile;
import dev.volley.run.RunResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The file in which an execution of {@code integration-test} leaves what became of its tests. Those
 * of one build that name the same file are added up; what another build has left is no part of it.
 *
 * @param file {@code summaryFile}
 * @param earlier what this build has run before
 */
record Summaries(FailsafeSummaryFile file, EarlierExecutions earlier) {

  Summaries(Path summaryFile, EarlierExecutions earlier) {
    this(new FailsafeSummaryFile(summaryFile), earlier);
  }

  /**
   * Tests are about to run. Should none do, {@code verify} must not judge those of another build.
   *
   * @throws MojoExecutionException where the file cannot be deleted
   */
  void begin() throws MojoExecutionException {
    if (!earlier.hasWritten(file.path())) {
      try {
        file.remove();
      } catch (UncheckedIOException e) {
        throw new MojoExecutionException(e.getMessage(), e);
      }
    }
  }

  /**
   * Tests have run. What they did is left to {@code verify}, and so is what kept them from it; a
   * build that was stopped goes no further, and what was asked for by name and is not there is said
   * at once, since {@code verify} cannot know.
   *
   * @param reportsDirectory shown to the user
   * @param noTests what zero tests mean
   * @throws MojoExecutionException where the run was stopped, or the file cannot be read or written
   * @throws MojoFailureException where there were no tests that should have been
   */
  void leave(RunResult result, Path reportsDirectory, NoTests noTests, Log log)
      throws MojoExecutionException, MojoFailureException {
    Optional<String> stopped =
        Optional.of(Verdict.stopped(reportsDirectory)).filter(text -> result.cancelled());
    add(result, stopped);
    result.problem().ifPresent(log::error);
    if (stopped.isPresent()) {
      throw new MojoExecutionException(stopped.get());
    }
    if (result.summary().tests() == 0 && result.problem().isEmpty()) {
      noTests.executed();
    }
  }

  private void add(RunResult result, Optional<String> stopped) throws MojoExecutionException {
    FailsafeSummary summary =
        new FailsafeSummary(
            result.summary(),
            result.red(),
            result.timeout(),
            result.problem().filter(text -> !result.timeout()).or(() -> stopped));
    try {
      file.write(earlier.hasWritten(file.path()) ? file.read().plus(summary) : summary);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    earlier.write(file.path());
  }
}
