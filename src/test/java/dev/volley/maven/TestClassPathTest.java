package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClassPathTest {
  private static final Path TEST_CLASSES = Path.of("/p/target/test-classes");
  private static final Path CLASSES = Path.of("/p/target/classes");

  private final List<Artifact> artifacts =
      List.of(
          Artifacts.jar("com.acme:first:1", Path.of("/r/first.jar")),
          Artifacts.artifact("com.acme", "parent", "1", "pom", null, Path.of("/r/parent.pom")),
          Artifacts.artifact("com.acme", "first", "1", "test-jar", "tests", Path.of("/r/ft.jar")),
          Artifacts.jar("com.acme:second:2", Path.of("/r/second.jar")));

  @Test
  void hasSurefiresOrder() {
    assertThat(classPath(List.of(), List.of("/x/a.jar, /x/b", "../c")).elements())
        .containsExactly(
            TEST_CLASSES,
            CLASSES,
            Path.of("/r/first.jar"),
            Path.of("/r/ft.jar"),
            Path.of("/r/second.jar"),
            Path.of("/x/a.jar"),
            Path.of("/x/b"),
            Path.of("/p/c"));
  }

  @Test
  void leavesOutWhatIsExcluded() {
    TestClassPath classPath = classPath(List.of("com.acme:first:*:tests", "*:second"), List.of());

    assertThat(classPath.elements())
        .containsExactly(TEST_CLASSES, CLASSES, Path.of("/r/first.jar"));
    assertThat(classPath.versions()).containsExactly(Map.entry("com.acme:first", "1"));
  }

  @Test
  void replacesAJarWhereItStandsAndNothingElse() {
    Map<String, Path> files =
        Map.of(
            "com.acme:first", Path.of("/r/first-2.jar"),
            "com.acme:unknown", Path.of("/r/unknown.jar"));

    assertThat(classPath(List.of(), List.of()).with(files).elements())
        .containsExactly(
            TEST_CLASSES,
            CLASSES,
            Path.of("/r/first-2.jar"),
            Path.of("/r/ft.jar"),
            Path.of("/r/second.jar"));
  }

  @Test
  void hasThePackagedJarInThePlaceOfClassesForIntegrationTests(@TempDir Path target)
      throws Exception {
    MavenProject project = new MavenProject();
    project.getBuild().setOutputDirectory("/p/target/classes");
    assertThat(ClassPathForm.packaged(null, project)).isEqualTo(CLASSES);

    Path jar = Files.createFile(target.resolve("p-1.JAR"));
    project.setArtifact(Artifacts.jar("com.acme:p:1", jar));
    assertThat(ClassPathForm.packaged(null, project)).isEqualTo(jar);
    assertThat(ClassPathForm.packaged(new File("/other"), project)).isEqualTo(Path.of("/other"));

    project.setArtifact(Artifacts.jar("com.acme:p:1", target.resolve("not-there.jar")));
    assertThat(ClassPathForm.packaged(null, project)).isEqualTo(CLASSES);
    project.setArtifact(
        Artifacts.artifact(
            "com.acme", "p", "1", "war", null, Files.createFile(target.resolve("p-1.war"))));
    assertThat(ClassPathForm.packaged(null, project)).isEqualTo(CLASSES);
  }

  private TestClassPath classPath(List<String> excludes, List<String> additional) {
    return TestClassPath.of(
        artifacts,
        new ClassPathForm(Path.of("/p/fork"), TEST_CLASSES, CLASSES, excludes, additional));
  }
}
