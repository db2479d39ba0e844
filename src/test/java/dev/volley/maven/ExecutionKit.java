package dev.volley.maven;

import dev.volley.run.RunRequest;
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
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small project, and what a Mojo would make of it: each test changes what it is about. */
abstract class ExecutionKit {
  @TempDir Path directory;

  final RecordingLog log = new RecordingLog();
  final DefaultMavenExecutionRequest maven = new DefaultMavenExecutionRequest();
  final MavenProject project = new MavenProject();
  final Properties properties = new Properties();

  /** This plugin, as Maven completed it for the execution. */
  final Plugin declared = new Plugin();

  LocalRepository repository = new LocalRepository(Path.of(""));

  @Nullable String test;
  List<String> includes = List.of("**/*Test.java");
  List<String> dependenciesToScan = List.of();
  List<String> additional = List.of();
  @Nullable String jvm;
  @Nullable String toolchain;
  @Nullable String argLine;
  @Nullable String debug;
  Map<String, @Nullable String> environment = Map.of();
  @Nullable String workers = "2";
  @Nullable String forkCount;
  String archives = "off";
  StopsForm stops = StopsForm.NONE;
  RetriesForm retries = RetriesForm.NONE;
  String strategy = "balanced";
  String unit = "auto";
  @Nullable String runOrder;
  @Nullable String seed;
  RulesForm rules = RulesForm.NONE;
  TimeForm time = TimeForm.NONE;
  DeathsForm deaths = DeathsForm.NONE;
  @Nullable String history = "off";
  @Nullable String shard;
  String shardBy = "hash";
  @Nullable String isolate;
  boolean reuseForks = true;
  @Nullable String recycleAfter;
  boolean recycleAfterFailure;
  boolean warmSpares = true;
  boolean ownTemporaryDirectory;
  Leaks leaks = new Leaks();
  boolean failIfNoTests;
  Path reports = Path.of("");
  Path workingDirectory = Path.of("");

  @BeforeEach
  void makeAProject() throws IOException {
    workingDirectory = directory;
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

  Optional<RunRequest> request() throws MojoExecutionException, MojoFailureException {
    Path target = directory.resolve("target");
    return new TestExecution(
            build(),
            new SelectionForm(
                test, includes, List.of("**/*$*"), "fast | slow", null, dependenciesToScan),
            new ClassPathForm(
                directory,
                target.resolve("test-classes"),
                target.resolve("classes"),
                List.of(),
                additional),
            new JvmForm(
                jvm,
                argLine,
                debug,
                Map.of(),
                environment,
                workingDirectory,
                true,
                Duration.ofSeconds(30)),
            new ReportsForm(reports, false, properties),
            new PoolForm(
                WorkersForm.auto(workers, forkCount),
                new ArchiveForm(archives),
                scheduling(),
                deaths,
                time,
                upkeep(),
                stops,
                retries))
        .request(
            () ->
                new NoTests(
                    Optional.ofNullable(test),
                    failIfNoTests,
                    failIfNoTests,
                    "x",
                    shard != null,
                    log));
  }

  Build build() {
    return new Build(
        session(), project, execution(), LocalRepository.system(), new OneToolchain(), log);
  }

  private UpkeepForm upkeep() {
    return new UpkeepForm(
        isolate,
        reuseForks,
        recycleAfter,
        recycleAfterFailure,
        warmSpares,
        ownTemporaryDirectory,
        leaks);
  }

  private SchedulingForm scheduling() {
    return new SchedulingForm(
        strategy,
        unit,
        new OrderForm(runOrder, seed, "surefire"),
        rules,
        new HistoryForm(history),
        shard,
        shardBy);
  }

  @SuppressWarnings("deprecation") // there is no other way to make one
  private MavenSession session() {
    return new MavenSession(null, repository.session(), maven, new DefaultMavenExecutionResult());
  }

  private MojoExecution execution() {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGroupId("dev.volley");
    plugin.setArtifactId("volley-maven-plugin");
    plugin.setVersion("1.2.3");
    declared.setGroupId("dev.volley");
    declared.setArtifactId("volley-maven-plugin");
    plugin.setPlugin(declared);
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("test");
    goal.setPluginDescriptor(plugin);
    MojoExecution execution = new MojoExecution(goal, "default-test");
    try {
      complete(execution);
    } catch (DuplicateParameterException e) {
      throw new IllegalStateException(e);
    }
    return execution;
  }

  /** Gives an execution its parameters, where a test is about them. */
  void complete(MojoExecution execution) throws DuplicateParameterException {}

  void testClass(String path) throws IOException {
    Path file = directory.resolve("target/test-classes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {1});
  }

  Artifact jar(String coordinates) {
    return Artifacts.jar(coordinates, file(coordinates));
  }

  Path file(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    return directory
        .resolve("repository")
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2] + ".jar");
  }

  private final class OneToolchain implements ToolchainManager {
    @Override
    public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
      return toolchain == null ? null : new Jdk(toolchain);
    }

    @Override
    public List<Toolchain> getToolchains(
        MavenSession session, String type, Map<String, String> requirements) {
      return List.of();
    }
  }

  private record Jdk(String java) implements Toolchain {
    @Override
    public String getType() {
      return "jdk";
    }

    @Override
    public String findTool(String toolName) {
      return java;
    }
  }
}
