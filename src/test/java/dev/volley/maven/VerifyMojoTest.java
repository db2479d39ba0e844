package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.report.FailsafeSummary;
import dev.volley.report.FailsafeSummaryFile;
import dev.volley.report.RunSummary;
import dev.volley.run.RunResult;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyMojoTest {
  private static final String FAILURES = "There are test failures.\n\nSee ";

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final VerifyMojo mojo = new VerifyMojo();
  private final Map<String, Object> context = new HashMap<>();
  private Path file = Path.of("");

  @BeforeEach
  void configure() throws Exception {
    file = directory.resolve("failsafe-summary.xml");
    mojo.setLog(log);
    mojo.setPluginContext(context);
    mojo.project = new MavenProject();
    mojo.project.setPackaging("jar");
    set("summaryFile", file.toFile());
    set("reportsDirectory", directory.toFile());
    set("testClassesDirectory", directory.toFile());
  }

  @Test
  void letsTheBuildGoOnWhereAllIsGreen() throws Exception {
    leave(file, new RunSummary(3, 0, 0, 1, 1));

    mojo.execute();

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void failsTheBuildWhereIntegrationTestsFailed() {
    leave(file, new RunSummary(3, 1, 0, 0));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(FAILURES + directory + " for the individual test results.");
  }

  @Test
  void failsTheBuildForErrorsAlone() {
    leave(file, new RunSummary(3, 0, 1, 0));

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
  }

  @Test
  void logsFailuresWhereTheyAreToBeIgnored() throws Exception {
    leave(file, new RunSummary(3, 1, 0, 0));
    set("testFailureIgnore", true);

    mojo.execute();

    assertThat(log.lines()).singleElement().asString().startsWith("ERROR " + FAILURES);
  }

  @Test
  void judgesAllFilesTogether() throws Exception {
    Path other = directory.resolve("other.xml");
    leave(file, new RunSummary(3, 0, 0, 0));
    leave(other, new RunSummary(1, 0, 1, 0));
    set("summaryFiles", List.of(other.toFile()));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(FAILURES);
  }

  @Test
  void namesAFileThatIsNotThere() throws Exception {
    leave(file, new RunSummary(3, 0, 0, 0));
    File missing = directory.resolve("missing.xml").toFile();
    set("summaryFiles", List.of(missing));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Failsafe summary file does not exist: "
                + missing
                + " (parameter summaryFiles). The goal integration-test writes it where it has run"
                + " tests and its parameter summaryFile names it.");
  }

  @Test
  void verifiesNothingWhereNothingWasRun() throws Exception {
    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @Test
  void namesTheSummariesOfThisBuildWhereItsOwnIsNotThere() throws Exception {
    Path elsewhere = directory.resolve("elsewhere.xml");
    new Summaries(elsewhere, EarlierExecutions.of(context))
        .leave(
            new RunResult(new RunSummary(1, 1, 0, 0), true, false, Optional.empty()),
            directory,
            new NoTests(Optional.empty(), true, false, "", false, log),
            log);

    mojo.execute();

    assertThat(log.lines())
        .containsExactly(
            "INFO No tests to run.",
            "WARN Nothing was verified: there is no "
                + file
                + ". This build has written "
                + elsewhere
                + ". Where that is what verify should judge, name it with summaryFile or"
                + " summaryFiles.");
  }

  @Test
  void failsWhereVolleyCouldNotDoItsWorkWhateverIsToBeIgnored() throws Exception {
    write(new FailsafeSummary(RunSummary.EMPTY, false, false, Optional.of("No worker started.")));
    set("testFailureIgnore", true);

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("No worker started.");
  }

  @Test
  void failsForATimeoutThatFailsafeTells() {
    write(new FailsafeSummary(new RunSummary(2, 0, 0, 0), true, true, Optional.empty()));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There was a timeout in the fork");
  }

  @Test
  void failsForFlakesFromTheirCountOn() throws Exception {
    leave(file, new RunSummary(3, 0, 0, 0, 2));
    set("failOnFlakeCount", 3);
    mojo.execute();

    set("failOnFlakeCount", 2);

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There are 2 flakes and failOnFlakeCount is set to 2.");
  }

  @Test
  void refusesANegativeCountOfFlakes() throws Exception {
    set("failOnFlakeCount", -1);

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Parameter \"failOnFlakeCount\" should not be negative");
  }

  @Test
  void failsWhereThereAreNoTestsAndSomeAreAskedFor() throws Exception {
    set("failIfNoTests", true);
    leave(file, RunSummary.EMPTY);

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)");
    set("testClassesDirectory", directory.resolve("missing").toFile());
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("No tests to run!");
  }

  @Test
  void failsWhereNoTestsHaveRunAtAllAndSomeAreAskedFor() throws Exception {
    set("failIfNoTests", true);

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)");
    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @Test
  void mindsNoShardWithoutTests() throws Exception {
    set("failIfNoTests", true);
    set("shard", "2/5");
    leave(file, RunSummary.EMPTY);

    mojo.execute();

    assertThat(log.lines()).singleElement().asString().startsWith("WARN No tests were executed");
  }

  @Test
  void asksNothingOfAParentPom() throws Exception {
    set("failIfNoTests", true);
    set("testClassesDirectory", directory.resolve("missing").toFile());
    mojo.project.setPackaging("pom");

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "skipITs", "skipTests", "skipExec"})
  void verifiesNothingWhereNothingShouldRun(String parameter) throws Exception {
    leave(file, new RunSummary(3, 1, 0, 0));
    set(parameter, true);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Tests are skipped.");
  }

  @Test
  void saysWhichFileIsBroken() throws Exception {
    Files.writeString(file, "<broken");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining(file.toString());
  }

  private static void leave(Path file, RunSummary counts) {
    boolean red = counts.failures() + counts.errors() > 0;
    new FailsafeSummaryFile(file).write(new FailsafeSummary(counts, red, false, Optional.empty()));
  }

  private void write(FailsafeSummary summary) {
    new FailsafeSummaryFile(file).write(summary);
  }

  private void set(String parameter, Object value) throws Exception {
    Field field = VerifyMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(mojo, value);
  }
}
