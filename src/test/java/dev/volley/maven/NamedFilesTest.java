package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
  @TempDir Path directory;

  @BeforeEach
  void downloadWhatTwoJobsLeft() throws IOException {
    for (String file :
        List.of(
            "shards/1/test-default-test/run.events",
            "shards/1/test-default-test/other.txt",
            "shards/2/test-default-test/run.events",
            "shards/2/renamed.log",
            "shards/[x]/run.events")) {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
  }

  private List<String> find(String... given) throws Exception {
    return new NamedFiles(directory, "parameter 'x'", "run.events")
        .find(List.of(given)).stream()
            .map(path -> directory.relativize(path).toString().replace('\\', '/'))
            .toList();
  }

  @Test
  void takesAFileWhateverItsName() throws Exception {
    assertThat(find("shards/2/renamed.log")).containsExactly("shards/2/renamed.log");
    assertThat(find(directory.resolve("shards/2/renamed.log").toString()))
        .containsExactly("shards/2/renamed.log");
  }

  @Test
  void takesOfADirectoryWhatEndsAsItShould() throws Exception {
    assertThat(find("shards"))
        .containsExactly(
            "shards/1/test-default-test/run.events",
            "shards/2/test-default-test/run.events",
            "shards/[x]/run.events");
  }

  @Test
  void takesOfAPatternFilesAndDirectories() throws Exception {
    assertThat(find("shards/?/test-*"))
        .containsExactly(
            "shards/1/test-default-test/run.events", "shards/2/test-default-test/run.events");
    assertThat(find("shards/*/ren*")).containsExactly("shards/2/renamed.log");
    assertThat(find("**/2/**/run.events")).containsExactly("shards/2/test-default-test/run.events");
    assertThat(find("shards/[x]/**/*.events")).containsExactly("shards/[x]/run.events");
    assertThat(find("shards/[*]")).containsExactly("shards/[x]/run.events");
  }

  @Test
  void takesEachFileOnce() throws Exception {
    assertThat(find("shards/1", "shards/1/test-default-test/run.events", "shards/../shards/1"))
        .containsExactly("shards/1/test-default-test/run.events");
  }

  @Test
  void namesWhatLeadsToNoFile() {
    for (String given : List.of("no/such", "no/*/such", "shards/1/*.xml", "*/3")) {
      assertThatThrownBy(() -> find("shards", given))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "There is nothing to read at '" + given + "' (parameter 'x'; relative to ");
    }
  }
}
