package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationTestMojoTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final IntegrationTestMojo mojo = new IntegrationTestMojo();
  private Path summary = Path.of("");

  @BeforeEach
  void withoutTestClasses() throws Exception {
    summary = directory.resolve("failsafe-summary.xml");
    set("summaryFile", summary.toFile());
    mojo.setLog(log);
    mojo.project = new MavenProject();
    mojo.project.setPackaging("jar");
    mojo.testClassesDirectory = new File("no/such/directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skipITs", "skipTests"})
  void runsNothingWhereIntegrationTestsAreSkipped(String parameter) throws Exception {
    set(parameter, true);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Tests are skipped.");
  }

  @Test
  void runsNothingWhereAllTestsAreSkipped() throws Exception {
    mojo.skip = true;

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO Tests are skipped.");
  }

  @Test
  void asksNothingOfAParentPomWithoutTestClasses() throws Exception {
    mojo.project.setPackaging("pom");
    mojo.failIfNoTests = true;

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO No tests to run.");
  }

  @Test
  void failsOnAModuleWithoutTestClassesWhereTestsAreAskedForAtLarge() {
    mojo.failIfNoTests = true;

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("No tests to run!");
  }

  @Test
  void leavesNothingOfAnotherBuildToVerifyWhereThereAreNoTestClasses() throws Exception {
    Files.writeString(summary, "of another build");

    mojo.execute();

    assertThat(summary).doesNotExist();
  }

  @Test
  void leavesToVerifyWhatThisBuildHasWritten() throws Exception {
    Files.writeString(summary, "of this build");
    Map<String, Object> context = new HashMap<>();
    EarlierExecutions.of(context).write(summary);
    mojo.setPluginContext(context);

    mojo.execute();

    assertThat(summary).exists();
  }

  private void set(String parameter, Object value) throws Exception {
    Field field = IntegrationTestMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(mojo, value);
  }
}
