package dev.volley.maven;

import dev.volley.run.RunResult;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Turns what became of a run into what becomes of the build, in Surefire's words.
 *
 * @param reportsDirectory shown to the user
 * @param testFailureIgnore whether failed tests are logged instead; a failure of Volley never is
 * @param noTests what zero tests mean
 * @param log where ignored failures go
 */
record Verdict(Path reportsDirectory, boolean testFailureIgnore, NoTests noTests, Log log) {

  /**
   * Returns where the build goes on.
   *
   * @throws MojoExecutionException where Volley could not do its work, whatever the tests did
   * @throws MojoFailureException where tests failed, or none ran that should have
   */
  void judge(RunResult result) throws MojoExecutionException, MojoFailureException {
    if (result.problem().isPresent()) {
      throw new MojoExecutionException(result.problem().get());
    }
    // The counts are asked as well: a run that counts failures is never green.
    if (result.red() || result.summary().failures() > 0 || result.summary().errors() > 0) {
      failed(
          "There are test failures.\n\nSee "
              + reportsDirectory
              + " for the individual test results.");
    }
    if (result.cancelled()) {
      throw new MojoExecutionException(
          "The run was stopped before its end: not every test was run. See "
              + reportsDirectory
              + " for those that were.");
    }
    if (result.summary().tests() == 0) {
      noTests.executed();
    }
  }

  private void failed(String message) throws MojoFailureException {
    if (!testFailureIgnore) {
      throw new MojoFailureException(message);
    }
    log.error(message);
  }
}
