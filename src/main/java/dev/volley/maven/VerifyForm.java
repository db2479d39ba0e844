package dev.volley.maven;

import dev.volley.report.FailsafeSummary;
import dev.volley.report.FailsafeSummaryFile;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Which summaries of integration tests are judged, as the user gave it.
 *
 * @param summaryFile {@code summaryFile}, which is not there where nothing was run
 * @param summaryFiles {@code summaryFiles}, all of which have to be there
 */
record VerifyForm(FailsafeSummaryFile summaryFile, List<FailsafeSummaryFile> summaryFiles) {

  /** Names the files; Maven may put nulls into the list. */
  static VerifyForm of(Path summaryFile, Collection<@Nullable File> summaryFiles) {
    return new VerifyForm(
        new FailsafeSummaryFile(summaryFile),
        summaryFiles.stream()
            .filter(Objects::nonNull)
            .map(file -> new FailsafeSummaryFile(file.toPath()))
            .toList());
  }

  /**
   * Adds them up.
   *
   * @return empty where there is none, and that is no failure
   * @throws MojoFailureException where one that the user named besides is not there
   * @throws MojoExecutionException where one cannot be read
   */
  Optional<FailsafeSummary> together() throws MojoExecutionException, MojoFailureException {
    for (FailsafeSummaryFile each : summaryFiles) {
      if (!each.exists()) {
        throw new MojoFailureException(
            "Failsafe summary file does not exist: "
                + each.path()
                + " (parameter summaryFiles). The goal integration-test writes it where it has run"
                + " tests and its parameter summaryFile names it.");
      }
    }
    if (!summaryFile.exists() && summaryFiles.isEmpty()) {
      return Optional.empty();
    }
    try {
      FailsafeSummary sum = summaryFile.exists() ? summaryFile.read() : FailsafeSummary.NOTHING;
      for (FailsafeSummaryFile each : summaryFiles) {
        sum = sum.plus(each.read());
      }
      return Optional.of(sum);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /**
   * There is none: says so, and where this build has written others, too.
   *
   * @param written by this build, for the same module
   */
  void tellNone(List<Path> written, Log log) {
    log.info("No tests to run.");
    if (!written.isEmpty()) {
      log.warn(
          "Nothing was verified: there is no "
              + summaryFile.path()
              + ". This build has written "
              + written.stream().map(Path::toString).collect(Collectors.joining(", "))
              + ". Where that is what verify should judge, name it with summaryFile or"
              + " summaryFiles.");
    }
  }
}
