package dev.volley.report;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of integration tests, as one goal leaves it for another.
 *
 * @param counts of all test cases
 * @param red whether any outcome makes the build fail
 * @param timeout whether tests were ended since they took longer than {@code
 *     forkedProcessTimeoutInSeconds} allows
 * @param problem what kept tests from being run, or Failsafe from going on, in words for the user
 */
public record FailsafeSummary(
    RunSummary counts, boolean red, boolean timeout, Optional<String> problem) {

  /** Nothing has been run. */
  public static final FailsafeSummary NOTHING =
      new FailsafeSummary(RunSummary.EMPTY, false, false, Optional.empty());

  /** What became of this and of others together: it is green where both are. */
  public FailsafeSummary plus(FailsafeSummary other) {
    String problems =
        Stream.of(problem, other.problem)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new FailsafeSummary(
        counts.plus(other.counts),
        red || other.red,
        timeout || other.timeout,
        problems.isEmpty() ? Optional.empty() : Optional.of(problems));
  }
}
