package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.run.RunRequest;
import dev.volley.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** Executions of one build, which are planned here: what would be run is asked for all the same. */
class GoalRunTest extends ExecutionKit {
  private static final String SKIPPED =
      "INFO Skipping execution of volley because it has already been run for this configuration";

  private final Map<String, Object> context = new HashMap<>();
  private String suffix = "";
  private int asked;

  @Test
  void doesNotRunTheSameTwice() throws Exception {
    run();
    run();

    assertThat(asked).isEqualTo(1);
    assertThat(log.lines()).endsWith(SKIPPED).filteredOn(SKIPPED::equals).hasSize(1);
  }

  @Test
  void runsTheSameAgainInAnotherBuild() throws Exception {
    run();
    context.clear();
    run();

    assertThat(asked).isEqualTo(2);
    assertThat(log.lines()).doesNotContain(SKIPPED);
  }

  @Test
  void runsWhatDiffersByTheNamesOfItsReportsAlone() throws Exception {
    run();
    suffix = "second";
    run();

    assertThat(asked).isEqualTo(2);
    assertThat(log.lines()).doesNotContain(SKIPPED);
  }

  @Test
  void leavesToTheVerdictWhatKeepsTestsFromRunning() throws Exception {
    Optional<RunResult> result =
        new GoalRun(build(), EarlierExecutions.of(context), reports, false)
            .run(
                () -> {
                  Optional<RunRequest> request = request();
                  standInTheWayOf(reports);
                  return request;
                });

    assertThat(result.orElseThrow().problem().orElseThrow())
        .startsWith("Volley cannot write test reports into " + reports);
  }

  private static void standInTheWayOf(Path directory) {
    try {
      Files.delete(directory);
      Files.writeString(directory, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws Exception {
    Optional<?> result =
        new GoalRun(build(), EarlierExecutions.of(context), reports, true)
            .run(
                () -> {
                  asked++;
                  return request();
                });
    assertThat(result).isEmpty();
  }

  @Override
  void complete(MojoExecution execution) {
    Xpp3Dom root = new Xpp3Dom("configuration");
    Xpp3Dom element = new Xpp3Dom("reportNameSuffix");
    element.setValue(suffix);
    root.addChild(element);
    execution.setConfiguration(root);
  }
}
