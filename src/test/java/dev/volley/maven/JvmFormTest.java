package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class JvmFormTest {
  /** As Maven leaves it where the POM's {@code workingDirectory} is a property that is not set. */
  private final TestMojo mojo = new TestMojo();

  @Test
  void refusesAWorkingDirectoryThatIsNoneInSurefiresWords() {
    assertThatThrownBy(() -> JvmForm.of(mojo, null, null, List.of(), 30))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("workingDirectory cannot be null");
    assertThatThrownBy(() -> ClassPathForm.of(mojo, Path.of("classes"), true))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("workingDirectory cannot be null");
  }
}
