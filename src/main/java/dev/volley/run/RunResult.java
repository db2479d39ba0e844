package dev.volley.run;

import dev.volley.report.RunSummary;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a run.
 *
 * @param summary the counts
 * @param red whether any outcome makes the build fail
 * @param cancelled whether it was stopped before its end
 * @param problem what kept Volley itself from doing its work (no worker could be started, a report
 *     could not be written), in words for the user; the run is not green then, whatever the counts
 * @param timeout whether all of the problem is that tests took longer than Surefire's {@code
 *     forkedProcessTimeoutInSeconds} allows, which to its users is a failure of tests
 */
public record RunResult(
    RunSummary summary, boolean red, boolean cancelled, Optional<String> problem, boolean timeout) {

  /** Where no time limit of Surefire's was reached. */
  public RunResult(RunSummary summary, boolean red, boolean cancelled, Optional<String> problem) {
    this(summary, red, cancelled, problem, false);
  }

  /** Of a run that something kept from its work, in words for the user. */
  public static RunResult ofProblem(String problem) {
    return new RunResult(RunSummary.EMPTY, false, false, Optional.of(problem));
  }

  /** What became of several runs, as one: it is green where all are. */
  public static RunResult together(Collection<RunResult> results) {
    RunSummary sum = RunSummary.EMPTY;
    for (RunResult result : results) {
      sum = sum.plus(result.summary);
    }
    String problems =
        results.stream()
            .flatMap(result -> result.problem.stream())
            .collect(Collectors.joining("\n"));
    return new RunResult(
        sum,
        results.stream().anyMatch(RunResult::red),
        results.stream().anyMatch(RunResult::cancelled),
        problems.isEmpty() ? Optional.empty() : Optional.of(problems),
        !problems.isEmpty()
            && results.stream().allMatch(result -> result.timeout || result.problem.isEmpty()));
  }
}
