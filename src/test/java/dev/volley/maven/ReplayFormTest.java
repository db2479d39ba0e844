package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ReplayFormTest extends ExecutionKit {
  private Path log(String execution) throws IOException {
    Path log = directory.resolve("target/volley").resolve(execution).resolve("run.events");
    Files.createDirectories(log.getParent());
    return Files.writeString(log, "");
  }

  @Test
  void takesTheModulesOwnLogsByDefault() throws Exception {
    Path one = log("test-default-test");
    Path two = log("test-second");

    assertThat(new ReplayForm(List.of(), true, Optional.empty()).eventLogs(build()))
        .containsExactly(one, two);
    assertThat(
            new ReplayForm(List.of("target/volley/test-second"), true, Optional.empty())
                .eventLogs(build()))
        .containsExactly(two);
  }

  @Test
  void namesTheParameterWhereThereIsNoLog() {
    assertThatThrownBy(() -> new ReplayForm(List.of(), true, Optional.empty()).eventLogs(build()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("volley.replayLogs")
        .hasMessageContaining("-Dvolley.failIfNoLogs=false");
    assertThatThrownBy(
            () -> new ReplayForm(List.of("elsewhere"), true, Optional.empty()).eventLogs(build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'elsewhere' (parameter 'replayLogs'");
  }

  @Test
  void putsReportsWhereTheRunPutThem() throws Exception {
    Path target = directory.resolve("target");
    ReplayForm form = new ReplayForm(List.of(), true, Optional.empty());

    assertThat(form.reportsOf(log("test-default-test"), build()))
        .isEqualTo(target.resolve("surefire-reports"));
    assertThat(form.reportsOf(log("integration-test-default"), build()))
        .isEqualTo(target.resolve("failsafe-reports"));
    assertThat(
            new ReplayForm(List.of(), true, Optional.of(directory))
                .reportsOf(log("integration-test-default"), build()))
        .isEqualTo(directory);
  }
}
