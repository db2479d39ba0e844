package dev.volley.maven;

import dev.volley.report.FailsafeSummary;
import dev.volley.run.RunResult;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build where integration tests have failed, once what they needed has been taken down.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends GoalMojo {

  /** Verifies nothing, as no integration tests have run. */
  @Parameter(property = "skipITs")
  private boolean skipITs;

  /** The same; as under Failsafe, no user property sets it. */
  @Parameter private boolean skipTests;

  /** The same, as unit tests are not run and no tests are compiled. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The same.
   *
   * @deprecated Use {@code skipITs}.
   */
  @Deprecated
  @Parameter(property = "maven.test.skip.exec")
  private boolean skipExec;

  /** Whether the build goes on where tests have failed. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

  /** Whether the build fails where there are no tests at all. */
  @Parameter(property = "failIfNoTests", defaultValue = "false")
  private boolean failIfNoTests;

  /** The part of the tests that this build has run; one that has none is no failure. */
  @Parameter(property = "volley.shard")
  private @Nullable String shard;

  /** From how many flaky tests on the build fails; 0 for never. */
  @Parameter(property = "failsafe.failOnFlakeCount", defaultValue = "0")
  private int failOnFlakeCount;

  /** The file that {@code integration-test} has written. */
  @Parameter(defaultValue = "${project.build.directory}/failsafe-reports/failsafe-summary.xml")
  private File summaryFile;

  /** Further files that it has written. */
  @Parameter private List<@Nullable File> summaryFiles = List.of();

  /** Where reports are, for messages. */
  @Parameter(defaultValue = "${project.build.directory}/failsafe-reports")
  private File reportsDirectory;

  /** The directory of test classes: where it is not there, there were no tests. */
  @Parameter(defaultValue = "${project.build.testOutputDirectory}")
  private File testClassesDirectory;

  /** The module's directory. Without effect. */
  @Parameter(defaultValue = "${basedir}")
  @Nullable File basedir;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipITs || skipTests || skipExec) {
      getLog().info("Tests are skipped.");
      return;
    }
    try {
      Verdict.refuseNegative(failOnFlakeCount);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
    boolean parent = project.getPackaging().equals("pom");
    if (!testClassesDirectory.exists() && failIfNoTests && !parent) {
      throw new MojoFailureException("No tests to run!");
    }
    VerifyForm form = VerifyForm.of(summaryFile.toPath(), summaryFiles);
    Optional<FailsafeSummary> summary = form.together();
    if (summary.isEmpty()) {
      form.tellNone(EarlierExecutions.of(getPluginContext()).summaries(), getLog());
      if (failIfNoTests && !parent) {
        noTests().found();
      }
      return;
    }
    judge(summary.get());
  }

  private void judge(FailsafeSummary summary) throws MojoExecutionException, MojoFailureException {
    Verdict verdict =
        new Verdict(
            reportsDirectory.toPath(), testFailureIgnore, failOnFlakeCount, noTests(), getLog());
    if (summary.timeout() && summary.problem().isEmpty()) {
      verdict.fail("There was a timeout in the fork.");
    } else {
      verdict.judge(new RunResult(summary.counts(), summary.red(), false, summary.problem()));
    }
  }

  private NoTests noTests() {
    boolean part = SchedulingForm.isPart(shard);
    return new NoTests(Optional.empty(), false, failIfNoTests, "", part, getLog());
  }
}
