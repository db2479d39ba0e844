package dev.volley.maven;

import dev.volley.run.RunRequest;
import dev.volley.run.RunResult;
import dev.volley.run.TestRun;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What goals that run tests do alike, from their parameters to what became of the run.
 *
 * @param build which the goal is part of
 * @param earlier what this build has run of the module before
 * @param reportsDirectory where reports go
 * @param plan whether the user wants to see the plan alone
 */
record GoalRun(Build build, EarlierExecutions earlier, Path reportsDirectory, boolean plan) {

  /** Makes what is to be run of what the user gave. */
  interface Requested {
    /** Empty where there is nothing to run, and that is no failure. */
    Optional<RunRequest> request() throws MojoExecutionException, MojoFailureException;
  }

  /**
   * Runs the tests of an execution.
   *
   * @param requested asked where the same has not been run before
   * @return empty where nothing was run, and that is no failure
   * @throws MojoFailureException where the user gave what cannot be
   * @throws MojoExecutionException where something cannot be fetched, read or written
   */
  Optional<RunResult> run(Requested requested) throws MojoExecutionException, MojoFailureException {
    GivenConfiguration given = GivenConfiguration.of(build);
    if (!earlier.isFirstWith(given.inWords())) {
      build
          .log()
          .info(
              "Skipping execution of volley because it has already been run for this"
                  + " configuration");
      return Optional.empty();
    }
    DeadParameters.refuse(given);
    DeadParameters.in(given).ifPresent(build.log()::warn);
    Optional<RunRequest> request = requested.request();
    if (request.isEmpty()) {
      return Optional.empty();
    }
    if (plan) {
      TestRun.plan(request.get()).forEach(build.log()::info);
      build.log().warn("Nothing was run: this is the plan alone (volley.plan).");
      return Optional.empty();
    }
    Optional<SharedReports> shared = shared();
    RunResult result = result(request.get());
    shared.ifPresent(this::tell);
    return Optional.of(result);
  }

  /** Reports that cannot be written keep tests from running: part of the verdict, not its end. */
  private RunResult result(RunRequest request) {
    try {
      return TestRun.run(request);
    } catch (UncheckedIOException e) {
      build.log().debug(e);
      return RunResult.ofProblem(String.valueOf(e.getMessage()));
    }
  }

  private Optional<SharedReports> shared() {
    MojoExecution execution = build.execution();
    String name = execution.getGoal() + " (" + execution.getExecutionId() + ")";
    try {
      return Optional.of(SharedReports.before(reportsDirectory, earlier, name));
    } catch (UncheckedIOException e) {
      build.log().warn(e.getMessage());
      return Optional.empty();
    }
  }

  private void tell(SharedReports shared) {
    try {
      shared.overwritten().ifPresent(build.log()::warn);
    } catch (UncheckedIOException e) {
      build.log().warn(e.getMessage());
    }
  }
}
