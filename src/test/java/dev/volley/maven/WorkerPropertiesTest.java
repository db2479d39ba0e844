package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkerPropertiesTest {
  private final RecordingLog log = new RecordingLog();
  private final Map<String, @Nullable String> variables = new HashMap<>();
  private final Properties user = new Properties();

  @Test
  void tellsBasedirAndLocalRepositoryAndTakesNullForEmpty() {
    variables.put("a", "1");
    variables.put("b", null);

    assertThat(combine(null))
        .containsOnly(
            Map.entry("a", "1"),
            Map.entry("b", ""),
            Map.entry("basedir", "/project"),
            Map.entry("localRepository", "/repository"));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void letsWhatWasGivenToMavenWin() {
    variables.put("a", "1");
    user.setProperty("a", "2");
    user.setProperty("c", "3");

    assertThat(combine(null)).containsEntry("a", "2").containsEntry("c", "3");
    assertThat(log.lines())
        .containsExactly(
            "WARN System property [a] overwritten by user properties from Maven session");
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
                + " and any of <systemPropertyVariables/> or user property.");
  }

  private Map<String, String> combine(@Nullable String argLine) {
    return new WorkerProperties(log)
        .combine(variables, user, Path.of("/project"), Path.of("/repository"), argLine);
  }
}
