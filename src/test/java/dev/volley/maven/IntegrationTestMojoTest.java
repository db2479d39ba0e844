package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Field;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationTestMojoTest {
  private final RecordingLog log = new RecordingLog();
  private final IntegrationTestMojo mojo = new IntegrationTestMojo();

  @BeforeEach
  void withoutTestClasses() {
    mojo.setLog(log);
    mojo.project = new MavenProject();
    mojo.project.setPackaging("jar");
    mojo.testClassesDirectory = new File("no/such/directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skipITs", "skipTests"})
  void runsNothingWhereIntegrationTestsAreSkipped(String parameter) throws Exception {
    Field field = IntegrationTestMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(mojo, true);

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
}
