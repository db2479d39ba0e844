package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of several modules in which tests are asked for by name. */
class SpecifiedTestsTest {
  private static final String MESSAGE =
      "No tests matching pattern \"FooTest\" were executed! (Set"
          + " -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)";

  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private MojoExecution.Source source = MojoExecution.Source.LIFECYCLE;
  private boolean failIfNoSpecifiedTests = true;

  @Test
  void failsAtOnceWhereThereIsOneModule() {
    List<NoTests> modules = modules("only");

    assertThatThrownBy(() -> modules.get(0).found())
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(MESSAGE);
  }

  @Test
  void failsInTheLastModuleWhereNoneHasAny() throws Exception {
    List<NoTests> modules = modules("a", "b", "c");

    modules.get(0).found();
    modules.get(1).executed();
    assertThatThrownBy(() -> modules.get(2).found()).hasMessage(MESSAGE);
    assertThat(log.lines())
        .contains("INFO No tests matching pattern \"FooTest\" are in this module.");
  }

  @Test
  void goesOnWhereOneHasSomeWhicheverItIs() throws Exception {
    List<NoTests> modules = modules("a", "b", "c");

    modules.get(0).found();
    modules.get(1).ran(3);
    modules.get(2).found();
    // A module that was passed over afterwards, as where the same ran before, changes nothing.
    modules.get(1).passedOver();
  }

  @Test
  void letsTheLastModuleToEndDecideWhateverTheirOrder() throws Exception {
    List<NoTests> modules = modules("a", "b", "c");

    modules.get(2).found();
    modules.get(0).found();
    assertThatThrownBy(() -> modules.get(1).executed()).hasMessage(MESSAGE);
  }

  @Test
  void failsInAModuleThatIsPassedOverWhereItIsTheLast() throws Exception {
    List<NoTests> modules = modules("a", "b");

    modules.get(0).found();
    assertThatThrownBy(() -> modules.get(1).passedOver()).hasMessage(MESSAGE);
  }

  @Test
  void asksNothingOfModulesThatAreAllPassedOver() throws Exception {
    for (NoTests module : modules("a", "b")) {
      module.passedOver();
    }

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void asksNothingWhereTheUserSaysSo() throws Exception {
    failIfNoSpecifiedTests = false;

    for (NoTests module : modules("a", "b")) {
      module.found();
    }
    assertThat(log.lines()).containsExactly("INFO No tests to run.", "INFO No tests to run.");
  }

  @Test
  void awaitsEveryModuleOfAGoalThatIsCalledByItself() throws Exception {
    source = MojoExecution.Source.CLI;
    List<NoTests> modules = modules("a", "b");

    modules.get(0).found();
    assertThatThrownBy(() -> modules.get(1).found()).hasMessage(MESSAGE);
  }

  @Test
  void awaitsWhatEitherOfTwoElementsOfThePluginBinds() throws Exception {
    List<MavenProject> projects = List.of(bound("a"), bound("b"));
    for (MavenProject project : projects) {
      Plugin second = declared();
      PluginExecution same = new PluginExecution();
      same.setId("default-test");
      second.addExecution(same);
      project.getBuild().addPlugin(second);
    }
    MavenSession session = session(projects);

    noTests(session, projects.get(0)).found();
    assertThatThrownBy(() -> noTests(session, projects.get(1)).found()).hasMessage(MESSAGE);
  }

  @Test
  void awaitsNoModuleThatDoesNotBindTheGoalOrBindsItToAnotherPhase() {
    MavenProject plain = project("plain");
    MavenProject later = bound("later");
    execution(later).setPhase("integration-test");
    MavenProject none = bound("none");
    execution(none).setPhase("none");
    MavenProject other = bound("other");
    execution(other).setGoals(List.of("verify"));
    MavenProject self = bound("self");

    NoTests module = noTests(session(List.of(self, plain, later, none, other)), self);

    assertThatThrownBy(module::found).hasMessage(MESSAGE);
  }

  @Test
  void keepsGoalsApart() throws Exception {
    MavenProject project = bound("both");
    execution(project).addGoal("integration-test");
    MavenSession session = session(List.of(project));

    noTests(session, project).ran(1);

    NoTests integration = noTests(session, project, "integration-test");
    assertThatThrownBy(integration::found).hasMessage(MESSAGE);
  }

  private List<NoTests> modules(String... names) {
    List<MavenProject> projects = List.of(names).stream().map(this::bound).toList();
    MavenSession session = session(projects);
    return projects.stream().map(project -> noTests(session, project)).toList();
  }

  private NoTests noTests(MavenSession session, MavenProject project) {
    return noTests(session, project, "test");
  }

  private NoTests noTests(MavenSession session, MavenProject project, String goal) {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setPlugin(declared());
    MojoDescriptor mojo = new MojoDescriptor();
    mojo.setGoal(goal);
    mojo.setPhase("test");
    mojo.setPluginDescriptor(plugin);
    MojoExecution execution =
        source == MojoExecution.Source.CLI
            ? new MojoExecution(mojo, "default-cli", source)
            : new MojoExecution(mojo, "default-test", source);
    return new NoTests(
            Optional.of("FooTest"),
            failIfNoSpecifiedTests,
            false,
            "surefire.failIfNoSpecifiedTests",
            false,
            log)
        .among(
            new Build(
                session, project, execution, LocalRepository.system(), new NoToolchains(), log));
  }

  @SuppressWarnings("deprecation") // there is no other way to make one
  private MavenSession session(List<MavenProject> projects) {
    RepositorySystemSession repositories = new LocalRepository(directory).session();
    MavenSession session =
        new MavenSession(
            null,
            repositories,
            new DefaultMavenExecutionRequest(),
            new DefaultMavenExecutionResult());
    session.setProjects(projects);
    return session;
  }

  private MavenProject bound(String name) {
    MavenProject project = project(name);
    Plugin plugin = declared();
    PluginExecution execution = new PluginExecution();
    execution.setId("default-test");
    execution.addGoal("test");
    plugin.addExecution(execution);
    project.getBuild().addPlugin(plugin);
    return project;
  }

  private static PluginExecution execution(MavenProject project) {
    return project.getBuild().getPlugins().get(0).getExecutions().get(0);
  }

  private static MavenProject project(String name) {
    MavenProject project = new MavenProject();
    project.setGroupId("com.acme");
    project.setArtifactId(name);
    project.setVersion("1");
    return project;
  }

  private static Plugin declared() {
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.volley");
    plugin.setArtifactId("volley-maven-plugin");
    return plugin;
  }

  private static final class NoToolchains implements ToolchainManager {
    @Override
    public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
      return null;
    }

    @Override
    public List<Toolchain> getToolchains(
        MavenSession session, String type, Map<String, String> requirements) {
      return List.of();
    }
  }
}
