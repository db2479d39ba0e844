package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.report.RunSummary;
import dev.volley.run.RunResult;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String FAILURES =
      "There are test failures.\n\nSee /reports for the individual test results.";

  private final RecordingLog log = new RecordingLog();

  @Test
  void letsTheBuildGoOnWhereAllIsGreen() throws Exception {
    verdict(false).judge(result(new RunSummary(3, 0, 0, 1), false, false));

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void failsTheBuildWhereTestsFailed() {
    assertThatThrownBy(() -> verdict(false).judge(result(new RunSummary(3, 1, 0, 0), true, false)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(FAILURES);
  }

  @Test
  void failsTheBuildWhereErrorsAreCountedThoughTheRunCallsItselfGreen() {
    assertThatThrownBy(() -> verdict(false).judge(result(new RunSummary(3, 0, 1, 0), false, false)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(FAILURES);
  }

  @Test
  void logsFailuresAsErrorsWhereTheyAreToBeIgnored() throws Exception {
    verdict(true).judge(result(new RunSummary(3, 1, 0, 0), true, false));

    assertThat(log.lines()).containsExactly("ERROR " + FAILURES);
  }

  @Test
  void failsTheBuildFromSoManyFlakyTestsOnInSurefiresWords() throws Exception {
    NoTests none = new NoTests(Optional.empty(), true, false, "p", false, log);
    Verdict verdict = new Verdict(Path.of("/reports"), false, 1, none, log);

    assertThatThrownBy(() -> verdict.judge(result(new RunSummary(3, 0, 0, 0, 1), false, false)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There is 1 flake and failOnFlakeCount is set to 1.\n\nSee ");
    assertThatThrownBy(() -> verdict.judge(result(new RunSummary(3, 1, 0, 0, 2), true, false)))
        .hasMessageStartingWith(
            "There are test failures.\nThere are 2 flakes and failOnFlakeCount is set to 1.\n\n");
    verdict.judge(result(new RunSummary(3, 0, 0, 0, 0), false, false));
  }

  @Test
  void failsTheBuildWhereARunIsRedForFlakyTestsAlone() {
    assertThatThrownBy(
            () -> verdict(false).judge(result(new RunSummary(3, 0, 0, 0, 1), true, false)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Flaky tests that must not be: 1.");
  }

  @Test
  void refusesANegativeCountOfFlakes() {
    NoTests none = new NoTests(Optional.empty(), true, false, "p", false, log);

    assertThatThrownBy(() -> new Verdict(Path.of("/reports"), false, -1, none, log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Parameter \"failOnFlakeCount\" should not be negative: it is -1.");
  }

  @Test
  void failsTheBuildWhereVolleyCouldNotDoItsWorkWhateverIsToBeIgnored() {
    RunResult result =
        new RunResult(new RunSummary(3, 1, 0, 0), true, false, Optional.of("No worker started."));

    assertThatThrownBy(() -> verdict(true).judge(result))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("No worker started.");
  }

  @Test
  void takesSurefiresTimeLimitForAFailureOfTestsAsSurefireDoes() throws Exception {
    RunResult late =
        new RunResult(
            new RunSummary(3, 0, 1, 1),
            true,
            false,
            Optional.of("There was a timeout in the fork. What ran."),
            true);

    assertThatThrownBy(() -> verdict(false).judge(late))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There was a timeout in the fork. What ran.\n\nSee /reports");
    verdict(true).judge(late);

    assertThat(log.lines())
        .hasSize(2)
        .contains("ERROR " + FAILURES)
        .first()
        .asString()
        .startsWith("ERROR There was a timeout in the fork. What ran.\n\nSee /reports");
  }

  @Test
  void failsTheBuildWhereTheRunWasStopped() {
    assertThatThrownBy(() -> verdict(true).judge(result(new RunSummary(3, 0, 0, 0), false, true)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("The run was stopped before its end");
  }

  @Test
  void failsTheBuildWhereWhatWasAskedForWasNotRun() {
    NoTests asked = new NoTests(Optional.of("FooTest#bar"), true, false, "it.x", false, log);

    assertThatThrownBy(
            () ->
                new Verdict(Path.of("/reports"), false, 0, asked, log)
                    .judge(result(RunSummary.EMPTY, false, false)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "No tests matching pattern \"FooTest#bar\" were executed! (Set -Dit.x=false to ignore"
                + " this error.)");
  }

  private Verdict verdict(boolean testFailureIgnore) {
    NoTests none = new NoTests(Optional.empty(), true, false, "p", false, log);
    return new Verdict(Path.of("/reports"), testFailureIgnore, 0, none, log);
  }

  private static RunResult result(RunSummary summary, boolean red, boolean cancelled) {
    return new RunResult(summary, red, cancelled, Optional.empty());
  }
}
