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
 * @param testFailureIgnore whether failed tests are logged instead, and that Surefire's time limit
 *     was reached; a failure of Volley never is
 * @param failOnFlakeCount from how many flaky tests on the build fails; 0 for never
 * @param noTests what zero tests mean
 * @param log where ignored failures go
 */
record Verdict(
    Path reportsDirectory,
    boolean testFailureIgnore,
    int failOnFlakeCount,
    NoTests noTests,
    Log log) {

  private static final String FAILURES = "There are test failures.";

  /**
   * Refuses a negative number.
   *
   * @throws IllegalArgumentException in words for the user
   */
  Verdict {
    refuseNegative(failOnFlakeCount);
  }

  /**
   * Refuses a negative {@code failOnFlakeCount}, for who asks before there is a verdict.
   *
   * @throws IllegalArgumentException in words for the user
   */
  static void refuseNegative(int failOnFlakeCount) {
    if (failOnFlakeCount < 0) {
      throw new IllegalArgumentException(
          "Parameter \"failOnFlakeCount\" should not be negative: it is " + failOnFlakeCount + ".");
    }
  }

  /**
   * Returns where the build goes on.
   *
   * @throws MojoExecutionException where Volley could not do its work, whatever the tests did
   * @throws MojoFailureException where tests failed or took too long, or none ran that should have
   */
  void judge(RunResult result) throws MojoExecutionException, MojoFailureException {
    if (result.problem().isPresent() && !result.timeout()) {
      throw new MojoExecutionException(result.problem().get());
    }
    if (result.problem().isPresent()) {
      fail(result.problem().get());
    }
    // The counts are asked as well: a run that counts failures is never green.
    int flakes = result.summary().flakes();
    boolean failures = result.summary().failures() > 0 || result.summary().errors() > 0;
    if (failOnFlakeCount > 0 && flakes >= failOnFlakeCount) {
      fail((failures ? FAILURES + "\n" : "") + tooMany(flakes));
    } else if (result.red() && !failures && flakes > 0) {
      fail("Flaky tests that must not be: " + flakes + ".");
    } else if (result.red() || failures) {
      fail(FAILURES);
    }
    if (result.cancelled()) {
      throw new MojoExecutionException(stopped(reportsDirectory));
    }
    if (result.summary().tests() == 0) {
      noTests.executed();
    }
  }

  /** That a run was stopped before its end. */
  static String stopped(Path reportsDirectory) {
    return "The run was stopped before its end: not every test was run. See "
        + reportsDirectory
        + " for those that were.";
  }

  private String tooMany(int flakes) {
    return "There " + inWords(flakes) + " and failOnFlakeCount is set to " + failOnFlakeCount + ".";
  }

  private static String inWords(int flakes) {
    return flakes == 1 ? "is 1 flake" : "are " + flakes + " flakes";
  }

  /**
   * Fails the build, unless failures are to be ignored.
   *
   * @param what has gone wrong, as a sentence
   * @throws MojoFailureException where they are not
   */
  void fail(String what) throws MojoFailureException {
    String message = what + "\n\nSee " + reportsDirectory + " for the individual test results.";
    if (!testFailureIgnore) {
      throw new MojoFailureException(message);
    }
    log.error(message);
  }
}
