package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPropertiesTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final Properties deprecated = new Properties();
  private final Map<String, @Nullable String> variables = new HashMap<>();
  private final Properties user = new Properties();
  private @Nullable Path file;
  private boolean promoteUser = true;

  @Test
  void tellsBasedirAndLocalRepositoryAndTakesNullForEmpty() {
    variables.put("a", "1");
    variables.put("b", null);

    assertThat(combine(""))
        .containsOnly(
            Map.entry("a", "1"),
            Map.entry("b", ""),
            Map.entry("basedir", "/project"),
            Map.entry("localRepository", "/repository"));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void letsTheFourSourcesWinInSurefiresOrder() throws IOException {
    for (String name : new String[] {"one", "two", "three", "four"}) {
      deprecated.setProperty(name, "systemProperties");
    }
    properties("two = file\nthree = file\nfour = file");
    variables.put("three", "variables");
    variables.put("four", "variables");
    user.setProperty("four", "user");

    assertThat(combine(""))
        .containsEntry("one", "systemProperties")
        .containsEntry("two", "file")
        .containsEntry("three", "variables")
        .containsEntry("four", "user");
    assertThat(log.lines())
        .containsExactly(
            "WARN System property [four] overwritten by user properties from Maven session");
  }

  @Test
  void tellsOfTheBuildWhateverIsGiven() {
    variables.put("basedir", "elsewhere");
    user.setProperty("basedir", "elsewhere");

    assertThat(combine("")).containsEntry("basedir", "/project");
  }

  @Test
  void letsWhatWasGivenToMavenWin() {
    variables.put("a", "1");
    user.setProperty("a", "2");
    user.setProperty("c", "3");

    assertThat(combine("")).containsEntry("a", "2").containsEntry("c", "3");
    assertThat(log.lines())
        .containsExactly(
            "WARN System property [a] overwritten by user properties from Maven session");
  }

  @Test
  void keepsWhatWasGivenToMavenFromTestsWhereItIsNotPromoted() {
    variables.put("a", "1");
    user.setProperty("a", "2");
    user.setProperty("c", "3");
    promoteUser = false;

    assertThat(combine("")).containsEntry("a", "1").doesNotContainKey("c");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void runsWithoutAFileThatCannotBeRead() {
    file = directory.resolve("missing.properties");
    variables.put("a", "1");

    assertThat(combine("")).containsEntry("a", "1");
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith(
            "WARN The file '" + file + "' can't be read. (Parameter 'systemPropertiesFile'");
  }

  @Test
  void namesWhatAJvmReadsBeforeItCanBeSet() {
    variables.put("file.encoding", "UTF-8");

    combine("-Xmx1g");

    assertThat(log.lines())
        .containsExactly(
            "WARN file.encoding cannot be set as system property, use"
                + " <argLine>-Dfile.encoding=...</argLine> instead");
  }

  @Test
  void namesWhatIsSaidTwice() {
    variables.put("a", "1");
    variables.put("file.encoding", "UTF-8");

    combine("-Da=2 -Dfile.encoding=UTF-8");

    assertThat(log.lines())
        .containsExactly(
            "WARN The system property a is configured twice! The property appears in <argLine/>"
                + " and any of <systemPropertyVariables/>, <systemProperties/> or user property.");
  }

  @Test
  void warnsOfNothingWhereNoJvmIsStarted() {
    variables.put("file.encoding", "UTF-8");

    combine(null);

    assertThat(log.lines()).isEmpty();
  }

  private void properties(String text) throws IOException {
    file = directory.resolve("test.properties");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  private Map<String, String> combine(@Nullable String argLine) {
    return new WorkerProperties(log)
        .combine(
            new PropertiesForm(deprecated, file, variables, promoteUser),
            user,
            Map.of("basedir", "/project", "localRepository", "/repository"),
            Optional.ofNullable(argLine));
  }
}
