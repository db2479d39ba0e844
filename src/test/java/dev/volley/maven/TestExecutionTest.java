package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.fork.ForkSettings;
import dev.volley.fork.ForkSettings.MethodFilter;
import dev.volley.model.Candidate;
import dev.volley.run.Retries;
import dev.volley.run.RunRequest;
import dev.volley.run.RunRequest.Pool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class TestExecutionTest extends ExecutionKit {
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
    assertThat(request.pool()).isEqualTo(new Pool(2, false).kept(UpkeepForm.NONE.upkeep()));
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
            "WARN With workers=0 tests run inside Maven's own JVM, so these have no effect:"
                + " argLine, environmentVariables.");
  }

  @Test
  void doubtsAForkCountOfZero() throws Exception {
    workers = null;
    forkCount = "0";

    assertThat(request().orElseThrow().pool().insideMaven()).isTrue();
    assertThat(log.lines())
        .containsExactly(
            "WARN The parameter forkCount should likely not be 0: tests run inside Maven's own JVM,"
                + " one after another. Without it they have workers of their own.");
  }

  @Test
  void doesNotSearchForPollutersInsideMavenWhereNoJvmIsFresh() throws Exception {
    workers = "0";
    retries = new RetriesForm(1, List.of(), "100%", 0, true);

    assertThat(request().orElseThrow().retries())
        .isEqualTo(new Retries(List.of(Retries.plain(1)), 1, false));
    assertThat(log.lines())
        .containsExactly(
            "WARN With workers=0 tests run inside Maven's own JVM, so these have no effect:"
                + " findPolluters.");
  }

  @Test
  void refusesWrongStopsAndRetriesThoughThereIsNothingToRun() {
    includes = List.of("Nothing");
    stops = new StopsForm(0, null, "0");
    assertThatThrownBy(this::request).hasMessageStartingWith("stress is '0'.");

    stops = StopsForm.NONE;
    retries = new RetriesForm(0, List.of(), "120%", 0, false);
    assertThatThrownBy(this::request).hasMessageStartingWith("retryShare is '120%'.");
  }

  @Test
  void saysThatTestsInsideMavenDoNotRunOnTheToolchain() throws Exception {
    workers = "0";
    toolchain = "/jdk/bin/java";

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN With workers=0 tests run inside Maven's own JVM, so these have no effect: the JDK"
                + " toolchain.");
  }

  @Test
  void namesDependenciesToScanThatAreNotThere() throws Exception {
    dependenciesToScan = List.of("org.csv:csv:*:tests", "org.junit.jupiter", "!com.acme");

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN No jar or directory among the project's dependencies meets these patterns of"
                + " dependenciesToScan, so no test is taken from there: org.csv:csv:*:tests.");
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
    properties.setProperty("mixed", "true");
    Dependency engine = new Dependency();
    engine.setGroupId("com.acme");
    engine.setArtifactId("acme-listeners");
    engine.setVersion("1.0");
    declared.addDependency(engine);
    repository.add("com.acme:acme-listeners:1.0");

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN Volley does not know these parameters and passes over them: forkMode.",
            "WARN Volley does not support these keys of <properties> and passes over them: mixed.",
            "WARN Volley puts the plugin's own <dependencies> on the workers' class path only where"
                + " an engine of the JUnit Platform is among them. Make these dependencies of the"
                + " project, with scope test: com.acme:acme-listeners:1.0.");
  }

  @Test
  void readsPatternsFromFiles() throws Exception {
    includes = List.of();
    includesFile =
        Files.writeString(
                directory.resolve("in.txt"), "# ours\n\n  FooTest#one \n%regex[.*Bar.*]\n")
            .toFile();
    excludesFile = Files.writeString(directory.resolve("ex.txt"), "*$Inner\n").toFile();

    RunRequest request = request().orElseThrow();

    assertThat(request.candidates())
        .extracting(Candidate::className)
        .containsExactly("com.acme.BarTest", "com.acme.FooTest");
    assertThat(request.fork().filter().methods()).hasSize(3);
  }

  @Test
  void runsWhatPropertiesSayWhereNoParameterDoes() throws Exception {
    groups = null;
    properties.setProperty("groups", "fast");
    properties.setProperty("excludegroups", "slow");
    properties.setProperty("includejunit5engines", "junit-jupiter, cucumber");
    properties.setProperty("excludejunit5engines", "jqwik");

    assertThat(request().orElseThrow().fork().filter())
        .isEqualTo(
            new ForkSettings.TestFilter(
                List.of("fast"),
                List.of("slow"),
                List.of(),
                List.of("junit-jupiter", "cucumber"),
                List.of("jqwik")));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysInTheJUnitPlatformsWordsWhatRunsAtTheSameTime() throws Exception {
    engines =
        new EnginesForm(
            List.of(),
            List.of(),
            List.of(),
            "junit:junit",
            "org.testng:testng",
            new ThreadsForm("classesAndMethods", 0, 2, 3));
    properties.setProperty(
        "configurationParameters", "junit.vintage.execution.parallel.methods=false");
    properties.setProperty("testng.verbose", "2");
    properties.setProperty("dataproviderthreadcount", "4");

    assertThat(request().orElseThrow().fork().configurationParameters())
        .containsOnly(
            Map.entry("junit.vintage.execution.parallel.enabled", "true"),
            Map.entry("junit.vintage.execution.parallel.classes", "true"),
            Map.entry("junit.vintage.execution.parallel.methods", "false"),
            Map.entry("junit.vintage.execution.parallel.pool-size", "3"),
            Map.entry("testng.verbose", "2"),
            Map.entry("testng.dataProviderThreadCount", "4"));
    assertThat(log.lines()).isEmpty();
  }
}
