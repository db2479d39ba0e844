package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.fork.ForkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where workers find classes and what they see around them, by the way a Mojo takes. */
class WorkerPathsTest extends ExecutionKit {
  @Test
  void putsAdditionalDependenciesWithTheirOwnBehindTheRest() throws Exception {
    repository.add("com.acme:needed:2");
    repository.add("com.acme:extra:1", "com.acme:needed:2");
    additional = List.of("more");
    additionalDependencies = List.of(dependency("extra", "1"));

    assertThat(request().orElseThrow().fork().shownClassPath())
        .endsWith(directory.resolve("more"), file("com.acme:extra:1"), file("com.acme:needed:2"));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void warnsOfAVersionThatIsNotTheProjects() throws Exception {
    repository.add("org.junit.jupiter:junit-jupiter-api:5.1.0");
    repository.add("com.acme:extra:1", "org.junit.jupiter:junit-jupiter-api:5.1.0");
    additionalDependencies = List.of(dependency("extra", "1"));

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN Potential classpath conflict between project dependency and resolved"
                + " additionalClasspathDependency: Found multiple versions of"
                + " org.junit.jupiter:junit-jupiter-api:jar: 5.1.0 and 5.14.4");
  }

  @Test
  void warnsOfVersionsThatAreNotEachOthers() throws Exception {
    repository.add("com.acme:needed:2");
    repository.add("com.acme:needed:3");
    repository.add("com.acme:one:1", "com.acme:needed:2");
    repository.add("com.acme:two:1", "com.acme:needed:3");
    additionalDependencies = List.of(dependency("one", "1"), dependency("two", "1"));

    assertThat(request().orElseThrow().fork().shownClassPath())
        .endsWith(file("com.acme:one:1"), file("com.acme:needed:2"), file("com.acme:two:1"));
    assertThat(log.lines())
        .containsExactly(
            "WARN Potential classpath conflict among resolved additionalClasspathDependencies:"
                + " Found multiple versions of com.acme:needed:jar: 3 and 2");
  }

  @Test
  void refusesAnAdditionalDependencyWithoutAVersion() {
    Dependency dependency = dependency("extra", "1");
    dependency.setVersion(null);
    additionalDependencies = List.of(dependency);

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "additionalClasspathDependencies: com.acme:extra:jar has no <version>, and the"
                + " project's dependencyManagement does not count here.");
  }

  @Test
  void saysThatAnAdditionalDependencyCannotBeResolved() {
    additionalDependencies = List.of(dependency("missing", "1"));

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "Cannot resolve com.acme:missing:jar:1, which is needed to complete the test class"
                + " path (additionalClasspathDependencies).");
  }

  @Test
  void resolvesModulesWhereTheProjectIsOne() throws Exception {
    compileADescriptor();

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.start().moduleArguments())
        .contains("--module-path=" + directory.resolve("target/classes"));
    assertThat(fork.classPath()).contains(directory.resolve("target/test-classes"));
    assertThat(fork.shownClassPath()).isEmpty();
  }

  @Test
  void resolvesNoModulesWhereTheUserWantsNone() throws Exception {
    compileADescriptor();
    useModulePath = false;

    assertThat(request().orElseThrow().fork().start().moduleArguments()).isEmpty();
  }

  @Test
  void resolvesNoModulesOnAJavaThatHasNone() throws Exception {
    compileADescriptor();
    Path home = directory.resolve("jdk8");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    toolchain = Files.createFile(home.resolve("bin/java")).toString();

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.start().moduleArguments()).isEmpty();
    assertThat(fork.shownClassPath()).contains(directory.resolve("target/classes"));
  }

  @Test
  void saysThatModulesArePassedOverInsideMaven() throws Exception {
    compileADescriptor();
    workers = "0";

    assertThat(request().orElseThrow().fork().start().moduleArguments()).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "WARN With workers=0 tests run inside Maven's own JVM, so these have no effect:"
                + " useModulePath (module-info is passed over).");
  }

  @Test
  void keepsVariablesFromWorkers() throws Exception {
    excludedVariables = List.of("HOME", "");
    environment = Map.of("A", "b");

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.start().withoutVariables()).containsExactly("HOME");
    assertThat(fork.environment()).containsExactly(Map.entry("A", "b"));
  }

  @Test
  void tellsTheHomeOfTheToolchainThatIsAskedFor() throws Exception {
    jdkToolchain = Map.of("version", "21");
    requirements = Map.of("version", "21");
    toolchain = "/jdk21/bin/java";

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.java()).isEqualTo(Path.of("/jdk21/bin/java"));
    assertThat(fork.environment()).containsEntry("JAVA_HOME", "/jdk21");
    assertThat(log.lines())
        .containsExactly("INFO Toolchain in volley-maven-plugin: Jdk[java=/jdk21/bin/java]");
  }

  @Test
  void leavesTheUsersOwnHomeOfJavaAlone() throws Exception {
    toolchain = "/jdk21/bin/java";
    environment = Map.of("JAVA_HOME", "/mine");

    assertThat(request().orElseThrow().fork().environment()).containsEntry("JAVA_HOME", "/mine");
  }

  @Test
  void prefersAJvmToAToolchain() throws Exception {
    jdkToolchain = Map.of("version", "21");
    requirements = Map.of("version", "21");
    toolchain = "/jdk21/bin/java";
    jvm = JavaExecutable.ofMaven().path().toString();

    assertThat(request().orElseThrow().fork().java()).hasToString(jvm);
    assertThat(log.lines())
        .contains("WARN Toolchains are ignored, 'jvm' parameter is set to " + jvm);
  }

  @Test
  void tellsTestsInsideMavenWhereTheyWork() throws Exception {
    workers = "0";

    assertThat(request().orElseThrow().fork().systemProperties())
        .containsEntry("user.dir", directory.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-da", "-Xmx1g -disableassertions -Da=b"})
  void enablesNoAssertionsWhereTheJvmIsToldToHaveNone(String line) throws Exception {
    argLine = line;

    assertThat(request().orElseThrow().fork().enableAssertions()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx1g", "-da:com.acme.Foo", "-Da=-da", "-Da=b\n-da"})
  void enablesAssertionsWhereSurefireDoes(String line) throws Exception {
    argLine = line;

    assertThat(request().orElseThrow().fork().enableAssertions()).isTrue();
  }

  private void compileADescriptor() throws IOException {
    new ModuleSources(directory.resolve("target"))
        .compile("classes", Map.of("module-info.java", "module com.acme {}"));
  }

  private static Dependency dependency(String artifact, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("com.acme");
    dependency.setArtifactId(artifact);
    dependency.setVersion(version);
    return dependency;
  }
}
