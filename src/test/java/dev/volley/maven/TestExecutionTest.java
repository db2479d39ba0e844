package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.fork.ForkSettings;
import dev.volley.fork.ForkSettings.MethodFilter;
import dev.volley.model.Candidate;
import dev.volley.run.RunRequest;
import dev.volley.run.RunRequest.Pool;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestExecutionTest {
  @TempDir Path directory;

  private final RecordingLog log = new RecordingLog();
  private final DefaultMavenExecutionRequest maven = new DefaultMavenExecutionRequest();
  private final MavenProject project = new MavenProject();
  private final Properties properties = new Properties();
  private LocalRepository repository = new LocalRepository(Path.of(""));

  private @Nullable String test;
  private List<String> includes = List.of("**/*Test.java");
  private List<String> dependenciesToScan = List.of();
  private @Nullable String argLine;
  private @Nullable String debug;
  private Map<String, @Nullable String> environment = Map.of();
  private String workers = "2";
  private String strategy = "balanced";
  private String unit = "auto";
  private Path reports = Path.of("");

  @BeforeEach
  void makeAProject() throws IOException {
    reports = directory.resolve("target/surefire-reports");
    repository = new LocalRepository(directory.resolve("repository"));
    repository.junit("1.14.4", "5.14.4");
    repository.add("dev.volley:volley-maven-plugin:1.2.3:worker");
    project.setFile(directory.resolve("pom.xml").toFile());
    project.getBuild().setDirectory(directory.resolve("target").toString());
    project.setRemoteArtifactRepositories(List.of());
    project.setPluginArtifactRepositories(List.of());
    project.setArtifacts(
        new LinkedHashSet<>(Set.of(jar("org.junit.jupiter:junit-jupiter-api:5.14.4"))));
    testClass("com/acme/FooTest.class");
    testClass("com/acme/BarTest.class");
    testClass("com/acme/BarTest$Inner.class");
    maven.setUserProperties(new Properties());
    maven.setSystemProperties(new Properties());
  }

  @Test
  void fillsARequestWholly() throws Exception {
    argLine = "-Xmx1g @{agent}";
    project.getProperties().setProperty("agent", "-javaagent:a.jar");
    properties.setProperty("configurationParameters", "a = b");
    maven.getUserProperties().setProperty("volley.run.id", "run-7");

    RunRequest request = request().orElseThrow();

    assertThat(request.candidates())
        .extracting(Candidate::className)
        .containsExactly("com.acme.BarTest", "com.acme.FooTest");
    assertThat(request.pool()).isEqualTo(new Pool(2, false, StrategyName.BALANCED, UnitName.AUTO));
    assertThat(request.reports().reportsDirectory()).isEqualTo(reports);
    assertThat(request.reports().spillDirectory())
        .isEqualTo(directory.resolve("target/volley/test-default-test/spill"));
    assertThat(request.events())
        .isEqualTo(directory.resolve("target/volley/test-default-test/run.events"));
    ForkSettings fork = request.fork();
    assertThat(fork.java()).isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
    assertThat(fork.jvmArguments()).containsExactly("-Xmx1g", "-javaagent:a.jar");
    assertThat(fork.configurationParameters()).containsExactly(Map.entry("a", "b"));
    assertThat(fork.runId()).isEqualTo("run-7");
    assertThat(fork.workers()).isEqualTo(2);
    assertThat(fork.exitTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(fork.systemProperties())
        .containsEntry("basedir", directory.toString())
        .containsEntry("localRepository", directory.resolve("repository").toString())
        .containsEntry("volley.run.id", "run-7");
    assertThat(fork.environment()).isEmpty();
    assertThat(fork.filter())
        .isEqualTo(new ForkSettings.TestFilter(List.of("fast | slow"), List.of(), List.of()));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void putsTheWorkerBeforeTheTestClassPathAndWhatItAddedBehindIt() throws Exception {
    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.shownClassPath())
        .containsExactly(
            directory.resolve("target/test-classes"),
            directory.resolve("target/classes"),
            file("org.junit.jupiter:junit-jupiter-api:5.14.4"));
    assertThat(fork.classPath().get(0).getFileName())
        .hasToString("volley-maven-plugin-1.2.3-worker.jar");
    assertThat(fork.classPath().subList(1, 4)).isEqualTo(fork.shownClassPath());
    assertThat(fork.classPath().subList(4, fork.classPath().size()))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder(
            "junit-jupiter-engine-5.14.4.jar",
            "junit-platform-engine-1.14.4.jar",
            "junit-platform-commons-1.14.4.jar",
            "junit-platform-launcher-1.14.4.jar",
            "opentest4j-1.3.0.jar");
  }

  @Test
  void makesARunIdWhereNoneIsGiven() throws Exception {
    assertThat(request().orElseThrow().fork().runId())
        .isNotBlank()
        .isNotEqualTo(request().orElseThrow().fork().runId());
  }

  @Test
  void turnsTheTestParameterIntoCandidatesAndFilters() throws Exception {
    test = "FooTest#one";

    RunRequest request = request().orElseThrow();

    assertThat(request.candidates())
        .extracting(Candidate::className)
        .containsExactly("com.acme.FooTest");
    MethodFilter filter = request.fork().filter().methods().get(0);
    assertThat("com.acme.FooTest").matches(filter.classRegex());
    assertThat("one").matches(filter.methodRegex());
    assertThat(filter.excluded()).isFalse();
  }

  @Test
  void scansDependenciesForTests() throws Exception {
    Path tests = directory.resolve("csv-tests.jar");
    LocalRepository.writeJar(tests, "org/csv/InJarTest.class");
    Set<Artifact> artifacts = new LinkedHashSet<>(project.getArtifacts());
    artifacts.add(Artifacts.artifact("org.csv", "csv", "1", "jar", "tests", tests));
    project.setArtifacts(artifacts);
    dependenciesToScan = List.of("org.csv:csv:*:tests");

    assertThat(request().orElseThrow().candidates())
        .extracting(Candidate::className)
        .containsExactly("com.acme.BarTest", "com.acme.FooTest", "org.csv.InJarTest");
  }

  @Test
  void asksForNothingWhereNoClassMayHoldTests() throws Exception {
    includes = List.of("Nothing");

    assertThat(request()).isEmpty();
    assertThat(reports).doesNotExist();
  }

  @Test
  void startsOneWorkerForADebugger() throws Exception {
    debug = "true";

    RunRequest request = request().orElseThrow();

    assertThat(request.pool().workers()).isEqualTo(1);
    assertThat(request.fork().jvmArguments())
        .singleElement()
        .asString()
        .startsWith("-agentlib:jdwp");
  }

  @Test
  void namesOnceWhatHasNoEffectInsideMaven() throws Exception {
    workers = "0";
    argLine = "-Xmx1g";
    environment = Map.of("A", "b");

    assertThat(request().orElseThrow().pool().insideMaven()).isTrue();
    assertThat(log.lines())
        .containsExactly(
            "WARN With workers=0 tests run inside Maven's own JVM, so these parameters have no"
                + " effect: argLine, environmentVariables.");
  }

  @Test
  void refusesToRunInsideMavenBesideOtherModules() {
    workers = "0";
    maven.setDegreeOfConcurrency(2);

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("parallel maven execution is not compatible with volley workers 0");
  }

  @Test
  void namesUnknownParametersOnce() throws Exception {
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.volley");
    plugin.setArtifactId("volley-maven-plugin");
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    configuration.addChild(new Xpp3Dom("forkMode"));
    plugin.setConfiguration(configuration);
    project.getBuild().addPlugin(plugin);
    properties.setProperty("listener", "x.Y");

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN Volley does not know these parameters and passes over them: forkMode.",
            "WARN Volley does not support these keys of <properties> and passes over them:"
                + " listener.");
  }

  @Test
  void refusesAnUnknownStrategy() {
    strategy = "fastest";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Unknown strategy 'fastest' (parameter 'strategy', property 'volley.strategy')."
                + " Allowed: balanced, load.");
  }

  @Test
  void refusesAnUnknownUnit() {
    unit = "module";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Unknown unit 'module' (parameter 'unit', property 'volley.unit'). Allowed: auto,"
                + " class.");
  }

  @Test
  void refusesWorkersThatAreNoNumber() {
    workers = "abc";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("workers 'abc' is not a legal value");
  }

  @Test
  void refusesASelectionThatCannotBeRead() {
    includes = List.of("FooTest#one");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Method filter prohibited in includes|excludes parameter: FooTest#one");
  }

  @Test
  void refusesAReportsDirectoryThatCannotBeWritten() throws IOException {
    Files.createDirectories(directory.resolve("target"));
    Files.writeString(reports, "a file in the way");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("Cannot write to the reports directory " + reports)
        .hasMessageEndingWith("See who owns it, and whether a file stands in its way.");
  }

  @Test
  void refusesAReportsDirectoryPerWorker() {
    reports = directory.resolve("target/reports-${surefire.forkNumber}");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("reportsDirectory cannot hold ${surefire.forkNumber}");
  }

  @Test
  void saysThatItsOwnWorkerCannotBeResolved() throws IOException {
    Files.delete(
        file("dev.volley:volley-maven-plugin:1.2.3")
            .resolveSibling("volley-maven-plugin-1.2.3-worker.jar"));

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "Cannot resolve dev.volley:volley-maven-plugin:jar:worker:1.2.3, which is needed to"
                + " start workers.");
  }

  private Optional<RunRequest> request() throws MojoExecutionException, MojoFailureException {
    Path target = directory.resolve("target");
    return new TestExecution(
            new Build(
                session(), project, execution(), LocalRepository.system(), new NoToolchains(), log),
            new SelectionForm(
                test, includes, List.of("**/*$*"), "fast | slow", null, dependenciesToScan),
            new ClassPathForm(
                directory,
                target.resolve("test-classes"),
                target.resolve("classes"),
                List.of(),
                List.of()),
            new JvmForm(
                null,
                argLine,
                debug,
                Map.of(),
                environment,
                directory,
                true,
                Duration.ofSeconds(30)),
            new ReportsForm(reports, false, properties),
            new PoolForm(workers, strategy, unit))
        .request();
  }

  @SuppressWarnings("deprecation") // there is no other way to make one
  private MavenSession session() {
    return new MavenSession(null, repository.session(), maven, new DefaultMavenExecutionResult());
  }

  private static MojoExecution execution() {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGroupId("dev.volley");
    plugin.setArtifactId("volley-maven-plugin");
    plugin.setVersion("1.2.3");
    Plugin declared = new Plugin();
    declared.setGroupId("dev.volley");
    declared.setArtifactId("volley-maven-plugin");
    plugin.setPlugin(declared);
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("test");
    goal.setPluginDescriptor(plugin);
    return new MojoExecution(goal, "default-test");
  }

  private void testClass(String path) throws IOException {
    Path file = directory.resolve("target/test-classes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {1});
  }

  private Artifact jar(String coordinates) {
    return Artifacts.jar(coordinates, file(coordinates));
  }

  private Path file(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    return directory
        .resolve("repository")
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2] + ".jar");
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
