package dev.volley.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * What zero tests mean for the build, in Surefire's words.
 *
 * @param specified what the user asked for by {@code -Dtest}; empty where he did not
 * @param failIfNoSpecifiedTests whether the build fails where what he asked for is not there
 * @param failIfNoTests whether it fails where there is nothing at all
 * @param property the user property of {@code failIfNoSpecifiedTests}
 * @param sharded whether this build runs a part of the tests, which may have none: then zero is no
 *     failure as long as there are classes at all
 * @param elsewhere what is known of other modules
 * @param log where the build is told that it goes on
 */
record NoTests(
    Optional<String> specified,
    boolean failIfNoSpecifiedTests,
    boolean failIfNoTests,
    String property,
    boolean sharded,
    SpecifiedTests elsewhere,
    Log log) {

  /** Where no other module can have what this one has not. */
  NoTests(
      Optional<String> specified,
      boolean failIfNoSpecifiedTests,
      boolean failIfNoTests,
      String property,
      boolean sharded,
      Log log) {
    this(
        specified,
        failIfNoSpecifiedTests,
        failIfNoTests,
        property,
        sharded,
        SpecifiedTests.alone(),
        log);
  }

  /** Of goals that run nothing: none are no reason to fail. */
  static NoTests allowed(Log log) {
    return new NoTests(Optional.empty(), false, false, "", true, log);
  }

  /** The same as one module among all of a build. */
  NoTests among(Build build) {
    return specified.isEmpty()
        ? this
        : new NoTests(
            specified,
            failIfNoSpecifiedTests,
            failIfNoTests,
            property,
            sharded,
            SpecifiedTests.of(build, specified.get()),
            log);
  }

  /**
   * Of an execution of a goal that runs tests.
   *
   * @param mojo its other parameters
   * @param specified what the user asked for by name; empty where he did not
   * @param failIfNoSpecifiedTests whether the build fails where what he asked for is not there
   * @param failIfNoTests whether it fails where there is nothing at all
   * @param prefix of the goal's user properties: {@code surefire} or {@code failsafe}
   */
  static NoTests of(
      SchedulingMojo mojo,
      Optional<String> specified,
      boolean failIfNoSpecifiedTests,
      boolean failIfNoTests,
      String prefix) {
    return new NoTests(
            specified,
            failIfNoSpecifiedTests,
            failIfNoTests,
            prefix + ".failIfNoSpecifiedTests",
            SchedulingForm.isPart(mojo.shard),
            mojo.getLog())
        .among(Build.of(mojo));
  }

  /**
   * The user wants this module to run none.
   *
   * @throws MojoFailureException where the build shall fail since no other has what was asked for
   */
  void skipped() throws MojoFailureException {
    log.info("Tests are skipped.");
    passedOver();
  }

  /**
   * The module has no test classes at all. As under Surefire, {@code -Dtest} asks nothing of such a
   * module, so that it can be used on a build of many. A parent POM is asked nothing whatsoever: it
   * hands its executions to its modules and has them itself, where Surefire is bound to no phase.
   *
   * @throws MojoFailureException where the build shall fail
   */
  void compiled(MavenProject project) throws MojoFailureException {
    if (failIfNoTests && !project.getPackaging().equals("pom")) {
      throw new MojoFailureException("No tests to run!");
    }
    log.info("No tests to run.");
    passedOver();
  }

  /**
   * This module runs no tests, whatever was asked for.
   *
   * @throws MojoFailureException where the build shall fail since no other has what was asked for
   */
  void passedOver() throws MojoFailureException {
    if (specified.isPresent() && elsewhere.passedOver()) {
      throw noneSpecified(specified.get());
    }
  }

  /** Notes how many tests this module has run. */
  void ran(int tests) {
    if (tests > 0 && specified.isPresent()) {
      elsewhere.matched();
    }
  }

  /**
   * No class was found that may hold tests.
   *
   * @throws MojoFailureException where the build shall fail
   */
  void found() throws MojoFailureException {
    if (specified.isPresent()) {
      specifiedAreNotHere(specified.get());
    } else if (failIfNoTests) {
      throw noneAtAll();
    }
    log.info("No tests to run.");
  }

  /**
   * The run has ended, and there was no test in it. Unlike Surefire's, {@code
   * failIfNoSpecifiedTests} holds here too: a method that does not exist is not a success.
   *
   * @throws MojoFailureException where the build shall fail
   */
  void executed() throws MojoFailureException {
    if (sharded) {
      passedOver();
    } else if (specified.isPresent()) {
      specifiedAreNotHere(specified.get());
    }
    if (!sharded && failIfNoTests && !(specified.isPresent() && failIfNoSpecifiedTests)) {
      throw noneAtAll();
    }
    log.warn("No tests were executed, although there are classes that may hold tests.");
  }

  private void specifiedAreNotHere(String pattern) throws MojoFailureException {
    if (elsewhere.missed(failIfNoSpecifiedTests)) {
      throw noneSpecified(pattern);
    }
    if (failIfNoSpecifiedTests) {
      log.info("No tests matching pattern \"" + pattern + "\" are in this module.");
    }
  }

  private MojoFailureException noneSpecified(String pattern) {
    return new MojoFailureException(
        "No tests matching pattern \""
            + pattern
            + "\" were executed! (Set -D"
            + property
            + "=false to ignore this error.)");
  }

  private static MojoFailureException noneAtAll() {
    return new MojoFailureException(
        "No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)");
  }
}
