package dev.volley.extension;

import static dev.volley.extension.Modules.FAILSAFE;
import static dev.volley.extension.Modules.SUREFIRE;
import static dev.volley.extension.Modules.VOLLEY;
import static dev.volley.extension.Modules.bound;
import static dev.volley.extension.Modules.build;
import static dev.volley.extension.Modules.configuration;
import static dev.volley.extension.Modules.configured;
import static dev.volley.extension.Modules.dependency;
import static dev.volley.extension.Modules.execution;
import static dev.volley.extension.Modules.managing;
import static dev.volley.extension.Modules.plugin;
import static dev.volley.extension.Modules.surefire;
import static dev.volley.extension.Modules.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;

/** What becomes of a module's model. */
class TakeoverTest {
  private static boolean turn(Build build, String... tasks) {
    List<NamedGoal> named =
        Stream.of(tasks).map(NamedGoal::parse).map(goal -> goal.orElseThrow()).toList();
    return new Takeover(build, VOLLEY, named).apply();
  }

  /** As projects find a plugin. */
  private static Plugin found(Build build, String key) {
    return Objects.requireNonNull(build.getPluginsAsMap().get(key), key);
  }

  private static List<String> dependencies(Build build, String key) {
    return found(build, key).getDependencies().stream().map(Dependency::getArtifactId).toList();
  }

  @Test
  void whatTheLifecycleBindsBecomesVolleys() {
    Build build = build(surefire());

    assertThat(turn(build)).isTrue();

    assertThat(bound(build)).containsExactly("volley-maven-plugin:test (default-test) @test");
    assertThat(found(build, VOLLEY.key()).getVersion()).isEqualTo("7");
  }

  @Test
  void everyExecutionKeepsItsNamePhaseAndConfiguration() {
    Build build =
        build(
            surefire(
                with(execution("slow", "verify", "test"), configuration("groups", "slow")),
                execution("off", "none", "test")),
            plugin(
                FAILSAFE,
                with(
                    execution("it", null, "integration-test", "verify"),
                    configuration("skipITs", "false"))));

    assertThat(turn(build)).isTrue();

    assertThat(bound(build))
        .containsExactly(
            "volley-maven-plugin:test (default-test) @test",
            "volley-maven-plugin:test (slow) @verify",
            "volley-maven-plugin:test (off) @none",
            "volley-maven-plugin:integration-test (it) @null",
            "volley-maven-plugin:verify (it) @null");
    assertThat(configured(build, "slow", "groups")).isEqualTo("slow");
    assertThat(configured(build, "it", "skipITs")).isEqualTo("false");
    assertThat(configured(build, "default-test", "groups")).isNull();
  }

  @Test
  void otherPluginsFindSurefireWhereTheyLook() {
    Build build = build(with(surefire(), configuration("argLine", "-Xmx1g")));

    turn(build);

    Plugin left = found(build, SUREFIRE);
    assertThat(left.getConfiguration()).hasToString(configuration("argLine", "-Xmx1g").toString());
    assertThat(left.getExecutionsAsMap().keySet()).containsExactly("default-test");
  }

  @Test
  void goalsThatVolleyDoesNotHaveStay() {
    Build build = build(surefire(execution("told", "validate", "help")));

    turn(build);

    assertThat(bound(build))
        .containsExactlyInAnyOrder(
            "volley-maven-plugin:test (default-test) @test",
            "maven-surefire-plugin:help (told) @validate");
  }

  @Test
  void aModuleWithoutTestsIsLeftAsItIs() {
    Build build = build(plugin("org.acme:other", execution("x", "test", "test")));
    List<Plugin> before = List.copyOf(build.getPlugins());

    assertThat(turn(build)).isFalse();

    assertThat(build.getPlugins()).isEqualTo(before);
  }

  @Test
  void aSecondTimeThereIsNothingToDo() {
    Build build = build(surefire());
    turn(build);
    List<String> before = bound(build);

    assertThat(turn(build)).isFalse();
    assertThat(bound(build)).isEqualTo(before);
  }

  @Test
  void goalsStayBetweenThoseOfOtherPlugins() {
    Build build =
        build(
            surefire(execution("later", "verify", "test")),
            plugin("org.acme:report", execution("r", "verify", "report")),
            plugin(FAILSAFE, execution("it", "verify", "verify")));

    turn(build);

    assertThat(bound(build))
        .containsExactly(
            "volley-maven-plugin:test (default-test) @test",
            "volley-maven-plugin:test (later) @verify",
            "report:report (r) @verify",
            "volley-maven-plugin:verify (it) @verify");
  }

  @Test
  void eitherOfTwoElementsHasAllConfiguration() {
    Build build =
        build(
            surefire(with(execution("later", "verify", "test"), configuration("groups", "late"))),
            plugin("org.acme:report", execution("r", "verify", "report")),
            plugin(
                FAILSAFE,
                with(execution("it", "verify", "verify"), configuration("skipITs", "true"))));

    turn(build);

    assertThat(configured(build, "it", "skipITs")).isEqualTo("true");
    assertThat(found(build, VOLLEY.key()).getExecutionsAsMap())
        .containsKeys("default-test", "later", "it");
  }

  @Test
  void whatTheLifecycleBindsNeedsNoElementOfItsOwn() {
    Build build =
        build(
            surefire(),
            plugin("org.acme:report", execution("r", "verify", "report")),
            plugin(FAILSAFE, execution("it", "verify", "verify")));

    turn(build);

    assertThat(build.getPlugins().stream().map(Plugin::getArtifactId))
        .containsExactly(
            "maven-surefire-plugin", "report", "volley-maven-plugin", "maven-failsafe-plugin");
  }

  @Test
  void executionsOfOneNameAreToldApart() {
    Build build =
        build(
            plugin(FAILSAFE, with(execution("x", "verify", "verify"), configuration("a", "f"))),
            surefire(with(execution("x", "test", "test"), configuration("a", "s"))));

    turn(build);

    assertThat(configured(build, "x", "a")).isEqualTo("s");
    assertThat(configured(build, "failsafe-x", "a")).isEqualTo("f");
    assertThat(bound(build))
        .contains(
            "volley-maven-plugin:test (x) @test",
            "volley-maven-plugin:verify (failsafe-x) @verify");
  }

  @Test
  void aModuleThatRunsVolleyItselfRunsNothingTwice() {
    Build build =
        build(
            surefire(),
            plugin(FAILSAFE, execution("it", "verify", "verify")),
            plugin(VOLLEY.key(), execution("mine", null, "test")));

    assertThat(turn(build)).isTrue();

    assertThat(bound(build))
        .containsExactlyInAnyOrder(
            "maven-surefire-plugin:test (default-test) @test",
            "volley-maven-plugin:verify (it) @verify",
            "volley-maven-plugin:test (mine) @null");
  }

  @Test
  void whatTheModuleSaysOfVolleyWins() {
    Plugin volley =
        with(
            plugin(
                VOLLEY.key(),
                with(execution("slow", null), configuration("workers", "1", "groups", "mine"))),
            configuration("workers", "3"));
    volley.setVersion("6");
    Build build =
        build(
            volley,
            surefire(
                with(
                    execution("slow", "verify", "test"),
                    configuration("groups", "slow", "argLine", "-ea"))));

    turn(build);

    assertThat(configured(build, "default-test", "workers")).isEqualTo("3");
    assertThat(configured(build, "slow", "workers")).isEqualTo("1");
    assertThat(configured(build, "slow", "groups")).isEqualTo("mine");
    assertThat(configured(build, "slow", "argLine")).isEqualTo("-ea");
    assertThat(found(build, VOLLEY.key()).getVersion()).isEqualTo("6");
    assertThat(build.getPlugins()).hasSize(2);
  }

  @Test
  void whatIsManagedForVolleyHoldsToo() {
    Plugin managed =
        with(
            plugin(VOLLEY.key(), execution("mine", "test", "test")), configuration("workers", "3"));
    Build build = managing(build(surefire()), managed);

    turn(build);

    assertThat(configured(build, "default-test", "workers")).isEqualTo("3");
    assertThat(bound(build)).containsExactly("volley-maven-plugin:test (default-test) @test");
  }

  @Test
  void enginesStayWithThePluginWhoseTestsTheyRun() {
    Plugin surefire = surefire();
    surefire.addDependency(dependency("org.junit.vintage", "junit-vintage-engine"));
    Plugin failsafe = plugin(FAILSAFE, execution("it", "verify", "verify"));
    failsafe.addDependency(dependency("io.cucumber", "cucumber-junit-platform-engine"));
    Plugin volley = plugin(VOLLEY.key());
    volley.addDependency(dependency("com.acme", "strategy"));
    Build build = build(surefire, failsafe, volley);

    turn(build);

    assertThat(dependencies(build, SUREFIRE)).containsExactly("junit-vintage-engine");
    assertThat(dependencies(build, FAILSAFE)).containsExactly("cucumber-junit-platform-engine");
    assertThat(dependencies(build, VOLLEY.key())).containsExactly("strategy");
  }

  @Test
  void goalsOfTheCommandLineHaveTheConfigurationOfTheirPlugin() {
    Build build =
        build(
            with(
                surefire(with(execution("slow", null, "test"), configuration("groups", "slow"))),
                configuration("groups", "fast")),
            with(plugin(FAILSAFE), configuration("groups", "it")));

    turn(build, "surefire:test", "surefire:test@slow", "failsafe:integration-test");

    assertThat(configured(build, "default-cli", "groups")).isEqualTo("fast");
    assertThat(configured(build, "slow", "groups")).isEqualTo("slow");
    assertThat(configured(build, "failsafe-default-cli", "groups")).isEqualTo("it");
  }

  @Test
  void whatIsConfiguredForTheCommandLineAloneCounts() {
    Build build =
        build(
            surefire(with(execution("default-cli", null), configuration("groups", "typed"))),
            plugin(FAILSAFE, with(execution("default-cli", null), configuration("groups", "it"))));

    turn(build, "surefire:test", "failsafe:verify");

    assertThat(configured(build, "default-cli", "groups")).isEqualTo("typed");
    assertThat(configured(build, "failsafe-default-cli", "groups")).isEqualTo("it");
  }

  @Test
  void aModuleThatOnlyManagesSurefireAnswersTheCommandLineToo() {
    Plugin managed = with(plugin(SUREFIRE), configuration("groups", "fast"));
    Build build = managing(build(), managed);

    assertThat(turn(build, "surefire:test")).isTrue();

    assertThat(configured(build, "default-cli", "groups")).isEqualTo("fast");
    assertThat(bound(build)).isEmpty();
  }

  @Test
  void volleysOwnGoalsSeeSurefiresConfiguration() {
    Build build = build(with(surefire(), configuration("groups", "fast")));

    turn(build);

    assertThat(configured(build, "default-cli", "groups")).isEqualTo("fast");
  }
}
