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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariesTest {
  private static final RunResult GREEN =
      new RunResult(new RunSummary(3, 0, 0, 1), false, false, Optional.empty());
  private static final RunResult RED =
      new RunResult(new RunSummary(2, 1, 0, 0, 1), true, false, Optional.empty());

  @TempDir Path directory;

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
  void saysThatARunWasStopped() throws Exception {
    summaries("all.xml").add(GREEN, Optional.of("stopped"));

    assertThat(read("all.xml").problem()).hasValue("stopped");
  }

  @Test
  void failsWhereTheFileCannotBeWritten() throws Exception {
    Files.createDirectories(directory.resolve("all.xml/in its place"));

    assertThatThrownBy(() -> summaries("all.xml").begin())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("all.xml");
    assertThatThrownBy(() -> summaries("all.xml").add(GREEN, Optional.empty()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("all.xml");
  }

  private void execute(String file, RunResult result) throws MojoExecutionException {
    summaries(file).begin();
    summaries(file).add(result, Optional.empty());
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
