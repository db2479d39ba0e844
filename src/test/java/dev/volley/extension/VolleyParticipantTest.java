package dev.volley.extension;

import static dev.volley.extension.Modules.bound;
import static dev.volley.extension.Modules.build;
import static dev.volley.extension.Modules.surefire;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a build, and what is said. */
class VolleyParticipantTest {
  private static final String VERSION = Coordinates.own().version();

  private final List<String> said = new ArrayList<>();
  private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final List<MavenProject> modules = new ArrayList<>();

  @BeforeEach
  void theCommandLineIsMavens() {
    request.setGoals(List.of("verify"));
  }

  private MavenProject module(String artifact, Build build) {
    Model model = new Model();
    model.setGroupId("org.acme");
    model.setArtifactId(artifact);
    model.setVersion("1");
    model.setBuild(build);
    MavenProject module = new MavenProject(model);
    modules.add(module);
    return module;
  }

  @SuppressWarnings("deprecation") // the constructor that needs no container
  private MavenSession run() {
    MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    session.setProjects(modules);
    new VolleyParticipant(said::add, said::add).afterProjectsRead(session);
    return session;
  }

  @Test
  void allModulesAreTurnedAndOneLineSaysSo() {
    MavenProject first = module("first", build(surefire()));
    MavenProject second = module("second", build(surefire()));

    run();

    assertThat(said)
        .containsExactly(
            "Volley "
                + VERSION
                + " runs what Surefire was configured to run (-Dvolley.skip gives Surefire back)");
    assertThat(bound(first.getBuild()))
        .containsExactly("volley-maven-plugin:test (default-test) @test");
    assertThat(bound(second.getBuild())).isEqualTo(bound(first.getBuild()));
  }

  @ParameterizedTest
  @CsvSource({"true", "'' "})
  void skipGivesSurefireBackWholly(String value) {
    MavenProject module = module("only", build(surefire()));
    request.getUserProperties().setProperty("volley.skip", value);
    request.setGoals(List.of("surefire:test"));

    MavenSession session = run();

    assertThat(said).isEmpty();
    assertThat(bound(module.getBuild()))
        .containsExactly("maven-surefire-plugin:test (default-test) @test");
    assertThat(session.getGoals()).containsExactly("surefire:test");
  }

  @Test
  void aModuleMayKeepSurefire() {
    MavenProject kept = module("kept", build(surefire()));
    kept.getProperties().setProperty("volley.skip", "true");
    MavenProject turned = module("turned", build(surefire()));

    run();

    assertThat(bound(kept.getBuild()))
        .containsExactly("maven-surefire-plugin:test (default-test) @test");
    assertThat(bound(turned.getBuild()))
        .containsExactly("volley-maven-plugin:test (default-test) @test");
  }

  @Test
  void theCommandLineWinsOverTheModule() {
    MavenProject module = module("only", build(surefire()));
    module.getProperties().setProperty("volley.skip", "true");
    request.getUserProperties().setProperty("volley.skip", "false");

    run();

    assertThat(bound(module.getBuild()))
        .containsExactly("volley-maven-plugin:test (default-test) @test");
  }

  @Test
  void goalsOfTheCommandLineAreTurnedInTheirOrder() {
    module("only", build(surefire()));
    request.setGoals(Arrays.asList("process-test-classes", "surefire:test", "jar:jar"));

    MavenSession session = run();

    assertThat(session.getGoals())
        .containsExactly(
            "process-test-classes",
            "dev.volley:volley-maven-plugin:" + VERSION + ":test",
            "jar:jar");
  }

  @Test
  void theDefaultGoalIsTurnedWhereNothingWasTyped() {
    Build build = build(surefire());
    build.setDefaultGoal("test-compile  surefire:test");
    MavenProject module = module("only", build);
    request.setGoals(List.of());

    run();

    assertThat(module.getDefaultGoal())
        .isEqualTo("test-compile dev.volley:volley-maven-plugin:" + VERSION + ":test");
  }

  @Test
  void goalsOfTheCommandLineStayWhereOneModuleKeepsSurefire() {
    module("kept", build(surefire())).getProperties().setProperty("volley.skip", "true");
    module("turned", build(surefire()));
    request.setGoals(List.of("surefire:test"));

    MavenSession session = run();

    assertThat(session.getGoals()).containsExactly("surefire:test");
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("on the command line stay theirs").endsWith(": kept");
  }

  @Test
  void nothingIsSaidWhereNothingWasTurned() {
    module("parent", build());

    run();

    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.8, false", "11, false", "16, false", "17, true", "25, true", "'', false"})
  void goalsNeedAJavaOfTheirOwn(String specification, boolean enough) {
    assertThat(VolleyParticipant.isEnough(specification)).isEqualTo(enough);
  }
}
