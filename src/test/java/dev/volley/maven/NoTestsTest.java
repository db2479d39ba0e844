package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoTestsTest {
  private static final String NOT_SPECIFIED =
      "No tests were executed!  (Set -DfailIfNoTests=false to ignore this error.)";
  private static final String SPECIFIED =
      "No tests matching pattern \"FooTest\" were executed! (Set"
          + " -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)";

  private final RecordingLog log = new RecordingLog();
  private boolean sharded;

  @Test
  void letsTheBuildGoOnWhereNobodyMinds() throws MojoFailureException {
    noTests(null, true, false).found();
    noTests("FooTest", false, true).found();

    assertThat(log.lines()).containsExactly("INFO No tests to run.", "INFO No tests to run.");
  }

  @Test
  void failsWhereTestsAreAskedForAtLarge() {
    assertThatThrownBy(() -> noTests(null, true, true).found()).hasMessage(NOT_SPECIFIED);
    assertThatThrownBy(() -> noTests(null, true, true).executed()).hasMessage(NOT_SPECIFIED);
    assertThatThrownBy(() -> noTests("FooTest", false, true).executed()).hasMessage(NOT_SPECIFIED);
  }

  @Test
  void failsWhereTestsAreAskedForByName() {
    assertThatThrownBy(() -> noTests("FooTest", true, false).found()).hasMessage(SPECIFIED);
    assertThatThrownBy(() -> noTests("FooTest", true, true).executed()).hasMessage(SPECIFIED);
  }

  @Test
  void saysSoWhereClassesHeldNoTests() throws MojoFailureException {
    noTests(null, true, false).executed();

    assertThat(log.lines())
        .containsExactly(
            "WARN No tests were executed, although there are classes that may hold tests.");
  }

  @Test
  void mindsNoShardWithoutTestsAsLongAsThereAreClasses() throws MojoFailureException {
    sharded = true;

    noTests("FooTest", true, true).executed();

    assertThat(log.lines()).singleElement().asString().startsWith("WARN No tests were executed");
    assertThatThrownBy(() -> noTests("FooTest", true, false).found()).hasMessage(SPECIFIED);
  }

  private NoTests noTests(@Nullable String specified, boolean failIfSpecified, boolean fail) {
    return new NoTests(
        Optional.ofNullable(specified),
        failIfSpecified,
        fail,
        "surefire.failIfNoSpecifiedTests",
        sharded,
        log);
  }
}
