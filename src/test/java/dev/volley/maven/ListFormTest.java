package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.report.Nodes;
import dev.volley.report.TestList;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFormTest {
  private final RecordingLog log = new RecordingLog();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final MavenConsole console =
      new MavenConsole(log, new PrintStream(out, true, StandardCharsets.UTF_8));

  private static TestList list(String... problems) {
    return TestList.of(List.of(Nodes.test(Nodes.classOf("p.FooTest"), "grün")), List.of(problems));
  }

  @Test
  void printsTheListAsItIsAndSaysThatNothingWasRun() throws Exception {
    ListForm.of("text", Optional.empty()).write(list(), console);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("p.FooTest#grün\n");
    assertThat(log.lines()).containsExactly("INFO Nothing was run. 1 test is listed.");
  }

  @Test
  void writesTheListToAFile(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("new/tests.json");

    ListForm.of(" json ", Optional.of(file)).write(list(), console);

    assertThat(Files.readString(file)).startsWith("{").contains("\"method\": \"grün\"");
    assertThat(out.toByteArray()).isEmpty();
    assertThat(log.lines())
        .containsExactly("INFO Nothing was run. 1 test is listed in " + file + ".");
  }

  @Test
  void failsWhereSomethingCouldNotBeDiscoveredAfterItListedTheRest() {
    assertThatThrownBy(
            () -> ListForm.of("text", Optional.empty()).write(list("A is broken"), console))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Not every test could be listed:\nA is broken");
    assertThat(out.toByteArray()).isNotEmpty();
  }

  @Test
  void namesAFileThatCannotBeWritten(@TempDir Path directory) {
    assertThatThrownBy(() -> ListForm.of("text", Optional.of(directory)).write(list(), console))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("volley.listFile");
  }

  @Test
  void refusesAnUnknownFormat() {
    assertThatThrownBy(() -> ListForm.of("xml", Optional.empty()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Unknown format of lists 'xml' (parameter 'listFormat', property"
                + " 'volley.listFormat'). Allowed: text, json.");
  }
}
