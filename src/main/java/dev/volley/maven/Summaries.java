package dev.volley.maven;

import dev.volley.report.FailsafeSummary;
import dev.volley.report.FailsafeSummaryFile;
import dev.volley.run.RunResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

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
   * Tests have run.
   *
   * @param stopped in words for the user, where they were stopped before their end
   * @throws MojoExecutionException where the file cannot be read or written
   */
  void add(RunResult result, Optional<String> stopped) throws MojoExecutionException {
    FailsafeSummary summary =
        new FailsafeSummary(
            result.summary(), result.red(), false, result.problem().or(() -> stopped));
    try {
      file.write(earlier.hasWritten(file.path()) ? file.read().plus(summary) : summary);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    earlier.write(file.path());
  }
}
