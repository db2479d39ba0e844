package dev.volley.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What zero tests mean for the build, in Surefire's words.
 *
 * @param specified what the user asked for by {@code -Dtest}; empty where he did not
 * @param failIfNoSpecifiedTests whether the build fails where what he asked for is not there
 * @param failIfNoTests whether it fails where there is nothing at all
 * @param property the user property of {@code failIfNoSpecifiedTests}
 * @param sharded whether this build runs a part of the tests, which may have none: then zero is no
 *     failure as long as there are classes at all
 * @param log where the build is told that it goes on
 */
record NoTests(
    Optional<String> specified,
    boolean failIfNoSpecifiedTests,
    boolean failIfNoTests,
    String property,
    boolean sharded,
    Log log) {

  /**
   * The module has no test classes at all. As under Surefire, {@code -Dtest} asks nothing of such a
   * module, so that it can be used on a build of many. A parent POM is asked nothing whatsoever: it
   * hands its executions to its modules and has them itself, where Surefire is bound to no phase.
   *
   * @param fail whether tests are asked for at large, of what is no parent
   * @throws MojoFailureException where the build shall fail
   */
  static void compiled(boolean fail, Log log) throws MojoFailureException {
    if (fail) {
      throw new MojoFailureException("No tests to run!");
    }
    log.info("No tests to run.");
  }

  /**
   * No class was found that may hold tests.
   *
   * @throws MojoFailureException where the build shall fail
   */
  void found() throws MojoFailureException {
    failWhereAsked(specified.isPresent() ? failIfNoSpecifiedTests : failIfNoTests);
    log.info("No tests to run.");
  }

  /**
   * The run has ended, and there was no test in it. Unlike Surefire's, {@code
   * failIfNoSpecifiedTests} holds here too: a method that does not exist is not a success.
   *
   * @throws MojoFailureException where the build shall fail
   */
  void executed() throws MojoFailureException {
    if (!sharded) {
      failWhereAsked(failIfNoTests || (specified.isPresent() && failIfNoSpecifiedTests));
    }
    log.warn("No tests were executed, although there are classes that may hold tests.");
  }

  private void failWhereAsked(boolean asked) throws MojoFailureException {
    if (asked && specified.isPresent() && failIfNoSpecifiedTests) {
      throw new MojoFailureException(
          "No tests matching pattern \""
              + specified.get()
              + "\" were executed! (Set -D"
              + property
              + "=false to ignore this error.)");
    }
    if (asked) {
      throw new MojoFailureException(
          "No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)");
    }
  }
}
