package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformArtifactsTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<String> additional = new ArrayList<>();
  private LocalRepository repository = new LocalRepository(Path.of(""));

  @BeforeEach
  void publishJUnit() throws IOException {
    repository = new LocalRepository(directory.resolve("repository"));
    repository.junit("1.14.4", "5.14.4").testng();
  }

  @Test
  void addsTheLauncherToAProjectOfJupiter() throws Exception {
    depends("org.junit.jupiter:junit-jupiter-api:5.14.4");
    depends("org.junit.jupiter:junit-jupiter-engine:5.14.4");
    depends("org.junit.platform:junit-platform-engine:1.14.4");
    depends("org.junit.platform:junit-platform-commons:1.14.4");
    depends("org.opentest4j:opentest4j:1.3.0");

    assertThat(added()).containsExactly("junit-platform-launcher-1.14.4.jar");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void addsEngineAndLauncherToAProjectThatHasJupitersApiAlone() throws Exception {
    depends("org.junit.jupiter:junit-jupiter-api:5.14.4");
    depends("org.junit.platform:junit-platform-commons:1.14.4");

    assertThat(added())
        .containsExactlyInAnyOrder(
            "junit-jupiter-engine-5.14.4.jar",
            "junit-platform-engine-1.14.4.jar",
            "junit-platform-launcher-1.14.4.jar",
            "opentest4j-1.3.0.jar");
  }

  @Test
  void addsVintageToAProjectOfJUnit4AndKeepsItsJUnit() throws Exception {
    repository.add("junit:junit:4.12");
    depends("junit:junit:4.12");

    assertThat(added())
        .contains("junit-vintage-engine-5.14.4.jar", "junit-platform-launcher-1.14.4.jar")
        .doesNotContain("junit-4.13.2.jar", "hamcrest-core-1.3.jar");
  }

  @Test
  void addsTestNgsEngineOnOnePlatformAndKeepsTheProjectsTestNg() throws Exception {
    repository.add("org.testng:testng:7.10.2");
    depends("org.testng:testng:7.10.2");

    assertThat(added())
        .containsExactlyInAnyOrder(
            "testng-engine-1.1.0.jar",
            "junit-platform-launcher-1.14.4.jar",
            "junit-platform-engine-1.14.4.jar",
            "junit-platform-commons-1.14.4.jar",
            "opentest4j-1.3.0.jar");
    assertThat(log.lines())
        .containsExactly(
            "INFO TestNG is present. Adding per default org.junit.support:testng-engine:1.1.0");
  }

  @Test
  void addsNothingWhereAllIsThereAndFetchesNothing() throws Exception {
    repository.junit("1.12.2", "5.12.2");
    for (String artifact :
        List.of(
            "org.junit.jupiter:junit-jupiter-engine:5.12.2",
            "org.junit.jupiter:junit-jupiter-api:5.12.2",
            "org.junit.platform:junit-platform-launcher:1.12.2")) {
      depends(artifact);
    }

    assertThat(added()).isEmpty();
  }

  @Test
  void putsTheAlignedLauncherWhereAnOlderOneStood() throws Exception {
    repository.junit("1.9.0", "5.9.0");
    depends("org.junit.jupiter:junit-jupiter-api:5.14.4");
    depends("org.junit.platform:junit-platform-launcher:1.9.0");
    depends("org.junit.jupiter:junit-jupiter-engine:5.14.4");
    depends("org.junit.platform:junit-platform-engine:1.14.4");
    depends("org.junit.platform:junit-platform-commons:1.14.4");
    depends("org.opentest4j:opentest4j:1.3.0");

    PlatformArtifacts.Completed completed = complete();

    assertThat(completed.added()).isEmpty();
    assertThat(completed.test().elements())
        .extracting(path -> path.getFileName().toString())
        .containsSubsequence(
            "junit-jupiter-api-5.14.4.jar",
            "junit-platform-launcher-1.14.4.jar",
            "junit-jupiter-engine-5.14.4.jar")
        .doesNotContain("junit-platform-launcher-1.9.0.jar");
    assertThat(log.lines())
        .containsExactly(
            "INFO The test class path holds junit-platform-launcher 1.9.0: running with 1.14.4,"
                + " which the engines belong to. (Importing org.junit:junit-bom in"
                + " dependencyManagement aligns them for good.)");
  }

  @Test
  void refusesTwoLaunchers() throws IOException {
    depends("org.junit.jupiter:junit-jupiter-engine:5.14.4");
    depends("org.junit.platform:junit-platform-launcher:1.14.4");
    Path other = directory.resolve("other-launcher.jar");
    LocalRepository.writeJar(other, "org/junit/platform/launcher/Launcher.class");
    additional.add(other.toString());

    assertThatThrownBy(this::complete)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageMatching(
            "Two JUnit Platform launchers are on the test class path:"
                + " .*junit-platform-launcher-1\\.14\\.4\\.jar and .*other-launcher\\.jar\\."
                + " Which of them is loaded is chance: remove one\\.");
  }

  @Test
  void leavesAClassPathAloneThatBringsALauncherOfItsOwn() throws Exception {
    Path everything = directory.resolve("console.jar");
    LocalRepository.writeJar(
        everything,
        "org/junit/platform/launcher/Launcher.class",
        "META-INF/services/org.junit.platform.engine.TestEngine");
    additional.add(everything.toString());

    assertThat(added()).isEmpty();
  }

  @Test
  void refusesAProjectWithoutAnEngine() throws IOException {
    repository.add("org.assertj:assertj-core:3.27.7");
    depends("org.assertj:assertj-core:3.27.7");

    assertThatThrownBy(this::complete)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("no test engine on the test class path to run them")
        .hasMessageContaining("org.junit.jupiter:junit-jupiter");
  }

  @Test
  void findsAnEngineOfAnyOtherFrameworkByItsService() throws Exception {
    repository.add("net.jqwik:jqwik-engine:1.9.3");
    depends("net.jqwik:jqwik-engine:1.9.3");
    depends("org.junit.platform:junit-platform-engine:1.14.4");

    assertThat(added()).contains("junit-platform-launcher-1.14.4.jar");
  }

  @Test
  void findsAnEngineThatTheProjectItselfIs() throws Exception {
    Path service =
        directory.resolve("classes/META-INF/services/org.junit.platform.engine.TestEngine");
    Files.createDirectories(service.getParent());
    Files.writeString(service, "com.acme.Engine");

    assertThat(added()).contains("junit-platform-launcher-1.14.4.jar");
  }

  @Test
  void saysWhatItLacksAndWhatToDoWhereMavenIsOffline() {
    artifacts.add(
        Artifacts.jar("org.junit.jupiter:junit-jupiter-api:5.13.4", Path.of("api-5.13.4.jar")));

    assertThatThrownBy(this::complete)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "Cannot resolve org.junit.jupiter:junit-jupiter-engine:jar:5.13.4,"
                + " org.junit.platform:junit-platform-launcher:jar:1.13.4, which is needed to run"
                + " the project's tests on the JUnit Platform.")
        .hasMessageEndingWith(
            "Maven is offline: run it once without -o, or add what is missing to the project's test"
                + " dependencies.");
  }

  private List<String> added() throws MojoExecutionException, MojoFailureException {
    return complete().added().stream().map(path -> path.getFileName().toString()).toList();
  }

  private PlatformArtifacts.Completed complete()
      throws MojoExecutionException, MojoFailureException {
    ClassPathForm form =
        new ClassPathForm(
            directory,
            directory.resolve("test-classes"),
            directory.resolve("classes"),
            List.of(),
            null,
            additional,
            List.of(),
            true);
    Dependencies dependencies =
        new Dependencies(LocalRepository.system(), repository.session(), List.of());
    return new PlatformArtifacts(dependencies, log).complete(TestClassPath.of(artifacts, form));
  }

  private void depends(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    Path jar =
        directory
            .resolve("repository")
            .resolve(parts[0].replace('.', '/'))
            .resolve(parts[1])
            .resolve(parts[2])
            .resolve(parts[1] + "-" + parts[2] + ".jar");
    assertThat(jar).exists();
    artifacts.add(Artifacts.jar(coordinates, jar));
  }
}
