package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.fork.ForkSettings;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.junit.jupiter.api.Test;

/** Which engines an execution's workers get: those that are named, and those that are derived. */
class ExecutionEnginesTest extends ExecutionKit {
  @Test
  void takesEnginesFromThePluginsOwnDependenciesAndDoesWithoutJupiters() throws Exception {
    project.setArtifacts(
        new LinkedHashSet<>(
            List.of(jar("org.junit.jupiter:junit-jupiter-api:5.14.4"), jar("junit:junit:4.13.2"))));
    repository.add("com.acme:beside:1.0");
    declared.addDependency(declaration("org.junit.vintage", "junit-vintage-engine", "5.14.4"));
    declared.addDependency(declaration("com.acme", "beside", "1.0"));
    declared.addDependency(
        declaration("org.apache.maven.surefire", "surefire-junit-platform", "3.6.1"));

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.classPath().subList(5, fork.classPath().size()))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder(
            "junit-vintage-engine-5.14.4.jar",
            "beside-1.0.jar",
            "junit-platform-engine-1.14.4.jar",
            "junit-platform-commons-1.14.4.jar",
            "junit-platform-launcher-1.14.4.jar",
            "opentest4j-1.3.0.jar",
            "hamcrest-core-1.3.jar");
    assertThat(log.lines())
        .containsExactly(
            "WARN Volley runs every test on the JUnit Platform and needs no provider of Surefire's."
                + " Remove from the plugin's own <dependencies>:"
                + " org.apache.maven.surefire:surefire-junit-platform:3.6.1.");
  }

  @Test
  void takesEnginesFromSurefiresDependenciesWhereItHasNoneItself() throws Exception {
    project.setArtifacts(new LinkedHashSet<>(List.of(jar("junit:junit:4.13.2"))));
    Plugin surefire = new Plugin();
    surefire.setGroupId("org.apache.maven.plugins");
    surefire.setArtifactId("maven-surefire-plugin");
    surefire.addDependency(declaration("org.junit.jupiter", "junit-jupiter-engine", "5.14.4"));
    project.getBuild().addPlugin(surefire);

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.classPath())
        .extracting(path -> path.getFileName().toString())
        .contains("junit-jupiter-engine-5.14.4.jar", "junit-vintage-engine-5.14.4.jar");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void takesEnginesFromTheDependenciesThatSurefireIsManagedWith() throws Exception {
    project.setArtifacts(new LinkedHashSet<>(List.of(jar("junit:junit:4.13.2"))));
    Plugin surefire = new Plugin();
    surefire.setGroupId("org.apache.maven.plugins");
    surefire.setArtifactId("maven-surefire-plugin");
    surefire.addDependency(declaration("org.junit.jupiter", "junit-jupiter-engine", "5.14.4"));
    PluginManagement management = new PluginManagement();
    management.addPlugin(surefire);
    project.getBuild().setPluginManagement(management);

    assertThat(request().orElseThrow().fork().classPath())
        .extracting(path -> path.getFileName().toString())
        .contains("junit-jupiter-engine-5.14.4.jar", "junit-vintage-engine-5.14.4.jar");
  }

  @Test
  void findsFrameworksUnderOtherNames() throws Exception {
    project.setArtifacts(new LinkedHashSet<>(List.of(jar("com.acme:our-junit:4.13.2"))));
    engines =
        new EnginesForm(
            List.of(),
            List.of(),
            List.of(),
            "com.acme:our-junit",
            "org.testng:testng",
            ThreadsForm.NONE);

    assertThat(request().orElseThrow().fork().classPath())
        .extracting(path -> path.getFileName().toString())
        .contains("junit-vintage-engine-5.14.4.jar")
        .doesNotContain("junit-4.13.2.jar");
  }

  @Test
  void addsNoEngineForJUnit4WhereThePropertiesSaySo() throws Exception {
    project.setArtifacts(
        new LinkedHashSet<>(
            List.of(jar("org.junit.jupiter:junit-jupiter-api:5.14.4"), jar("junit:junit:4.13.2"))));
    properties.setProperty("junit", "false");

    assertThat(request().orElseThrow().fork().classPath())
        .extracting(path -> path.getFileName().toString())
        .contains("junit-jupiter-engine-5.14.4.jar")
        .doesNotContain("junit-vintage-engine-5.14.4.jar");
  }

  private static Dependency declaration(String groupId, String artifactId, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(groupId);
    dependency.setArtifactId(artifactId);
    dependency.setVersion(version);
    return dependency;
  }
}
