package dev.volley.maven;

import dev.volley.run.RunRequest;
import dev.volley.run.RunResult;
import dev.volley.run.TestRun;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What goals that run tests do alike, from their parameters to what became of the run.
 *
 * @param build which the goal is part of
 * @param plan whether the user wants to see the plan alone
 */
record GoalRun(Build build, boolean plan) {

  /**
   * Runs the tests of an execution.
   *
   * @param noTests asked where no class may hold tests
   * @return empty where nothing was run, and that is no failure
   * @throws MojoFailureException where the user gave what cannot be
   * @throws MojoExecutionException where something cannot be fetched, read or written
   */
  Optional<RunResult> run(TestExecution execution, Supplier<NoTests> noTests)
      throws MojoExecutionException, MojoFailureException {
    Optional<RunRequest> request = execution.request(noTests);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    if (plan) {
      TestRun.plan(request.get()).forEach(build.log()::info);
      build.log().warn("Nothing was run: this is the plan alone (volley.plan).");
      return Optional.empty();
    }
    return Optional.of(TestRun.run(request.get()));
  }
}
