package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.history.HistoryFile;
import dev.volley.history.Observations;
import dev.volley.history.Scope;
import dev.volley.model.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeFormTest extends ExecutionKit {
  private MergeForm form(List<String> logs, List<String> histories, @Nullable String file) {
    return new MergeForm(logs, true, histories, file);
  }

  private Path file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "");
  }

  @Test
  void takesTheModulesOwnLogsByDefault() throws Exception {
    Path one = file(directory.resolve("target/volley/test-one/run.events"));
    Path two = file(directory.resolve("target/volley/test-two/run.events"));
    file(directory.resolve("elsewhere/run.events"));

    assertThat(form(List.of(), List.of(), null).eventLogs(build())).containsExactly(one, two);
    assertThat(form(List.of("elsewhere", " "), List.of(), null).eventLogs(build())).hasSize(1);
  }

  @Test
  void failsWithoutALogUnlessTheUserSaysOtherwiseOrItIsAParent() throws Exception {
    assertThatThrownBy(() -> form(List.of(), List.of(), null).eventLogs(build()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There is no event log below " + directory.resolve("target/volley"))
        .hasMessageContaining("volley.mergeLogs")
        .hasMessageContaining("-Dvolley.failIfNoLogs=false");

    assertThat(new MergeForm(List.of(), false, List.of(), null).eventLogs(build())).isEmpty();
    project.setPackaging("pom");
    assertThat(form(List.of(), List.of(), null).eventLogs(build())).isEmpty();
    assertThat(log.lines())
        .containsExactly("INFO There are no event logs.", "INFO There are no event logs.");
  }

  @Test
  void bringsHistoriesTogether() throws Exception {
    save("1/a.history", "run-1");
    save("2/b.history", "run-2");

    form(List.of(), List.of("1,2"), "all.history").mergeHistories(build());

    assertThat(Files.readString(directory.resolve("all.history"))).contains("run-1", "run-2");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void asksForAFileToBringHistoriesTogetherIn() {
    for (String target : new String[] {null, " ", "off"}) {
      assertThatThrownBy(() -> form(List.of(), List.of("1"), target).mergeHistories(build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("volley.mergeHistories")
          .hasMessageContaining("volley.history");
    }
  }

  private void save(String file, String run) {
    Observations observations = new Observations(Scope.EVERYTHING);
    observations.accept(new RunEvent.RunStarted(Instant.now(), run, 2, "balanced"));
    observations.workerStarted(Duration.ofMillis(100));
    assertThat(new HistoryFile(directory.resolve(file), "com.acme:shop", "test").save(observations))
        .isEmpty();
  }
}
