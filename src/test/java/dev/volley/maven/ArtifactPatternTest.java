package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPatternTest {
  private final Artifact main = artifact("jar", null);
  private final Artifact tests = artifact("jar", "tests");
  private final Artifact testJar = artifact("test-jar", "tests");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.commons",
        "org.apache.commons:commons-csv",
        "org.apache.commons:*",
        "org.apache.*:commons-?sv",
        "*:commons-csv",
        "org.apache.commons:commons-csv:jar",
        "org.apache.commons:commons-csv:*:tests",
        "org.apache.commons:commons-csv:jar:tests",
        "org.apache.commons:commons-csv:jar:1.14.1",
        "org.apache.commons:commons-csv:jar:tests:1.14.1",
        "org.apache.commons:commons-csv:*:*:[1.14,2)",
        "org.apache.commons:*:tests",
        "*:commons-csv:tests",
        "*:*:tests",
        "*:commons-csv:*",
        "::tests",
        "*",
      })
  void matchesAnArtifactWithAClassifier(String pattern) {
    assertThat(matches(tests, pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache",
        "commons-csv",
        "org.apache.commons:commons",
        "org.apache.commons:commons-csv:tests",
        "org.apache.commons:commons-csv:war",
        "org.apache.commons:commons-csv:*:sources",
        "org.apache.commons:commons-csv:jar:tests:1.14",
        "org.apache.commons:commons-csv:*:*:[1,1.14)",
        "*:*:war",
      })
  void doesNotMatchAnother(String pattern) {
    assertThat(matches(tests, pattern)).isFalse();
  }

  @Test
  void tellsTheTestsJarFromTheJarItself() {
    String pattern = "org.apache.commons:commons-csv:*:tests";

    assertThat(matches(main, pattern)).isFalse();
    assertThat(matches(tests, pattern)).isTrue();
    assertThat(matches(testJar, pattern)).isTrue();
  }

  @Test
  void followsTheFirstOfSeveralThatMatches() {
    assertThat(matches(main, "!*:*:jar", "org.apache.commons")).isFalse();
    assertThat(matches(testJar, "!*:*:jar", "org.apache.commons")).isTrue();
  }

  @Test
  void matchesNothingWhereNothingIsSaid() {
    assertThat(ArtifactPattern.anyOf(Arrays.asList(null, " ")).test(main)).isFalse();
  }

  @Test
  void refusesMoreThanFiveParts() {
    assertThatThrownBy(() -> ArtifactPattern.anyOf(List.of("a:b:c:d:e:f")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Invalid pattern 'a:b:c:d:e:f'");
  }

  private static boolean matches(Artifact artifact, String... patterns) {
    return ArtifactPattern.anyOf(List.of(patterns)).test(artifact);
  }

  private static Artifact artifact(String type, @Nullable String classifier) {
    return Artifacts.artifact(
        "org.apache.commons", "commons-csv", "1.14.1", type, classifier, Path.of("x.jar"));
  }
}
