package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.report.FailsafeSummary;
import dev.volley.report.FailsafeSummaryFile;
import dev.volley.report.RunSummary;
import dev.volley.run.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariesTest {
  private static final RunResult GREEN =
      new RunResult(new RunSummary(3, 0, 0, 1), false, false, Optional.empty());
  private static final RunResult RED =
      new RunResult(new RunSummary(2, 1, 0, 0, 1), true, false, Optional.empty());

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private Optional<String> specified = Optional.empty();

  /** What Maven keeps for plugin and module. */
  private Map<String, Object> context = new HashMap<>();

  @Test
  void addsUpExecutionsOfOneBuildInOneFile() throws Exception {
    execute("all.xml", RED);
    execute("all.xml", GREEN);

    assertThat(read("all.xml"))
        .isEqualTo(
            new FailsafeSummary(new RunSummary(5, 1, 0, 1, 1), true, false, Optional.empty()));
  }

  @Test
  void keepsFilesApart() throws Exception {
    execute("one.xml", RED);
    execute("two.xml", GREEN);

    assertThat(read("one.xml").counts()).isEqualTo(RED.summary());
    assertThat(read("two.xml").counts()).isEqualTo(GREEN.summary());
    assertThat(earlier().summaries())
        .containsExactly(directory.resolve("one.xml"), directory.resolve("two.xml"));
  }

  @Test
  void forgetsWhatAnotherBuildHasLeft() throws Exception {
    execute("all.xml", RED);
    context = new HashMap<>();

    execute("all.xml", GREEN);

    assertThat(read("all.xml").counts()).isEqualTo(GREEN.summary());
  }

  @Test
  void leavesNothingOfAnotherBuildWhereNoTestsRun() throws Exception {
    execute("all.xml", RED);
    context = new HashMap<>();

    summaries("all.xml").begin();

    assertThat(directory.resolve("all.xml")).doesNotExist();
  }

  @Test
  void saysWhatKeptTestsFromRunning() throws Exception {
    RunResult broken =
        new RunResult(RunSummary.EMPTY, false, false, Optional.of("No worker started."));

    execute("all.xml", broken);
    execute("all.xml", GREEN);

    assertThat(read("all.xml").problem()).hasValue("No worker started.");
  }

  @Test
  void leavesToVerifyWhatTestsDidAndWhatKeptThemFromIt() throws Exception {
    execute("all.xml", RED);
    assertThat(log.lines()).isEmpty();

    execute(
        "all.xml", new RunResult(RunSummary.EMPTY, true, false, Optional.of("No worker started.")));

    assertThat(log.lines()).containsExactly("ERROR No worker started.");
  }

  @Test
  void leavesToVerifyThatTestsTookTooLongAsFailsafeDoes() throws Exception {
    RunSummary counts = new RunSummary(2, 0, 1, 1);
    Optional<String> late = Optional.of("There was a timeout in the fork. What ran.");

    execute("all.xml", new RunResult(counts, true, false, late, true));

    assertThat(read("all.xml"))
        .isEqualTo(new FailsafeSummary(counts, true, true, Optional.empty()));
    assertThat(log.lines()).containsExactly("ERROR There was a timeout in the fork. What ran.");
  }

  @Test
  void goesNoFurtherWhereTheRunWasStopped() {
    RunResult stopped = new RunResult(new RunSummary(1, 0, 0, 0), false, true, Optional.empty());

    assertThatThrownBy(() -> execute("all.xml", stopped))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("The run was stopped before its end: not every test was run.");
    assertThat(read("all.xml").problem().orElseThrow())
        .startsWith("The run was stopped before its end");
  }

  @Test
  void saysAtOnceThatWhatWasAskedForByNameIsNotThere() {
    RunResult nothing = new RunResult(RunSummary.EMPTY, false, false, Optional.empty());
    specified = Optional.of("FooIT#bar");

    assertThatThrownBy(() -> execute("all.xml", nothing))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "No tests matching pattern \"FooIT#bar\" were executed! (Set"
                + " -Dfailsafe.failIfNoSpecifiedTests=false to ignore this error.)");
    assertThat(read("all.xml").counts()).isEqualTo(RunSummary.EMPTY);
  }

  @Test
  void failsWhereTheFileCannotBeWritten() throws Exception {
    Files.createDirectories(directory.resolve("all.xml/in its place"));

    assertThatThrownBy(() -> summaries("all.xml").begin())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("all.xml");
    assertThatThrownBy(() -> leave("all.xml", GREEN))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("all.xml");
  }

  private void execute(String file, RunResult result)
      throws MojoExecutionException, MojoFailureException {
    summaries(file).begin();
    leave(file, result);
  }

  private void leave(String file, RunResult result)
      throws MojoExecutionException, MojoFailureException {
    NoTests noTests =
        new NoTests(specified, true, false, "failsafe.failIfNoSpecifiedTests", false, log);
    summaries(file).leave(result, directory, noTests, log);
  }

  private Summaries summaries(String file) {
    return new Summaries(directory.resolve(file), earlier());
  }

  private EarlierExecutions earlier() {
    return EarlierExecutions.of(context);
  }

  private FailsafeSummary read(String file) {
    return new FailsafeSummaryFile(directory.resolve(file)).read();
  }
}
