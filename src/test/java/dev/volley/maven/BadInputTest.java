package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.fork.ForkSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user gave and cannot be, by the way a Mojo takes. */
class BadInputTest extends ExecutionKit {
  @Test
  void refusesToRunInsideMavenBesideOtherModules() {
    workers = "0";
    maven.setDegreeOfConcurrency(2);

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("parallel maven execution is not compatible with volley workers 0");
  }

  @Test
  void refusesAForkCountOfZeroBesideOtherModulesInSurefiresWords() {
    workers = null;
    forkCount = "0";
    maven.setDegreeOfConcurrency(2);

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("parallel maven execution is not compatible with surefire forkCount 0");
  }

  @Test
  void refusesAForkCountThatIsNone() {
    workers = null;
    forkCount = "many";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "forkCount 'many' is not a legal value (parameter and property 'forkCount'). Allowed: a"
                + " number such as 4, a multiple of the cores such as 0.5C, or 0 for tests inside"
                + " Maven.");
  }

  @Test
  void refusesAnUnknownStrategy() {
    strategy = "fastest";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Unknown strategy 'fastest' (parameter 'strategy', property 'volley.strategy')."
                + " Allowed: balanced, load, worksteal, each, or the name of a class of your own"
                + " with its package.");
  }

  @Test
  void refusesArchivesThatAreNeitherOnNorOff() {
    archives = "always";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "archives 'always' is not a legal value (parameter 'archives', property"
                + " 'volley.archives'). Allowed: auto, dependencies, off.");
  }

  @Test
  void refusesAnUnknownUnit() {
    unit = "module";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Unknown unit 'module' (parameter 'unit', property 'volley.unit'). Allowed: auto,"
                + " method, class, package.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "0C"})
  void refusesWorkersThatAreNoNumberOfThem(String text) {
    workers = text;

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "workers '%s' is not a legal value (parameter 'workers', property 'volley.workers')."
                    .formatted(text)
                + " Allowed: auto, a number such as 4, a multiple of the cores such as 0.5C, or 0"
                + " for tests inside Maven.");
  }

  @Test
  void refusesAJvmThatIsNoJava() {
    jvm = "/no/such/bin/ruby";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Given path does not end with java executor \""
                + Path.of("/no/such/bin/ruby").toAbsolutePath()
                + "\". (Parameter 'jvm': the path of a JDK's bin/java.)");
  }

  @Test
  void refusesAToolchainThatThereIsNot() {
    jdkToolchain = Map.of("version", "99");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Requested toolchain specification did not match any configured toolchain:"
                + " {version=99} (parameter 'jdkToolchain'). Describe such a JDK in"
                + " ~/.m2/toolchains.xml, or name its bin/java by the parameter 'jvm'.");
  }

  @Test
  void refusesAWorkingDirectoryThatIsAFile() throws IOException {
    workingDirectory = Files.writeString(directory.resolve("notes.txt"), "a file");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("workingDirectory " + workingDirectory + " exists and is not a directory");
  }

  @Test
  void letsAWorkingDirectoryBeMissing() throws Exception {
    workingDirectory = directory.resolve("not/made/yet-${surefire.forkNumber}");

    assertThat(request().orElseThrow().fork().workingDirectory()).isEqualTo(workingDirectory);
  }

  @Test
  void refusesSuiteFilesAndSaysWhichAreNotThere() throws IOException {
    File there = Files.writeString(directory.resolve("there.xml"), "<suite/>").toFile();
    suiteFiles(there);

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Parameter \"suiteXmlFiles\" is not supported: ")
        .hasMessageEndingWith("select tests by includes, groups or test.");

    suiteFiles(there, new File("smoke.xml"));
    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageEndingWith("(Not there at all: smoke.xml.)");
  }

  private void suiteFiles(File... files) {
    engines =
        new EnginesForm(
            List.of(),
            List.of(),
            List.of(files),
            "junit:junit",
            "org.testng:testng",
            ThreadsForm.NONE);
  }

  @Test
  void refusesParallelThatIsNone() {
    engines = parallel("everything");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Illegal parallel='everything' (parameter 'parallel'");
  }

  @Test
  void refusesANegativeNumberOfThreadsInSurefiresWords() {
    engines = parallel(new ThreadsForm("classes", 0, -1, 0));

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "parallel maven execution does not allow negative thread-count: parameter"
                + " 'threadCountClasses' is -1.");
  }

  @Test
  void saysThatSuitesDoNotRunAtTheSameTime() throws Exception {
    engines = parallel("suites");

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN parallel=suites has no effect: suites of JUnit 4 do not run at the same time"
                + " within a worker.");
  }

  private static EnginesForm parallel(String what) {
    return parallel(new ThreadsForm(what, 0, 0, 0));
  }

  private static EnginesForm parallel(ThreadsForm threads) {
    return new EnginesForm(
        List.of(), List.of(), List.of(), "junit:junit", "org.testng:testng", threads);
  }

  @Test
  void refusesGroupsThatAreNoTagExpressionBeforeAnythingStarts() {
    groups = "fast, slow &";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "'slow &' (parameter 'groups', property 'groups') is no tag expression: no tag follows"
                + " '&'. Expected tags or categories with !, &, | and parentheses; commas stand"
                + " between expressions.");
  }

  @Test
  void leavesGroupsThatAreNoTagExpressionToTestNg() throws Exception {
    repository.testng();
    project.setArtifacts(new LinkedHashSet<>(Set.of(jar("org.testng:testng:6.14.3"))));
    groups = "smoke tests, fast";

    ForkSettings fork = request().orElseThrow().fork();

    assertThat(fork.filter().includeTags()).containsExactly("fast");
    assertThat(fork.configurationParameters())
        .containsExactly(Map.entry("testng.groups", "smoke tests,fast"));
    assertThat(log.lines())
        .contains(
            "WARN These groups are no tag expressions of JUnit's, so TestNG's tests alone are"
                + " selected by them: smoke tests.");
  }

  @Test
  void refusesAFileOfPatternsThatIsNotThere() {
    includesFile = new File("no/such/file.txt");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Failed to load list from file: "
                + Path.of("no/such/file.txt")
                + " (parameter 'includesFile'): there is no such file.");
  }

  @Test
  void namesTheFileOfAPatternThatCannotBeRead() throws IOException {
    excludesFile =
        Files.writeString(directory.resolve("ex.txt"), "# slow ones\n\n!Slow*\n").toFile();

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "Exclamation mark not expected in 'exclusion': !Slow* (file "
                + excludesFile
                + " of the parameter 'excludesFile')");
  }

  @Test
  void namesTheParameterOfAnExpressionThatIsNone() {
    includes = List.of("%regex[(]");

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Illegal test|includes|excludes regex '%regex[(]'.")
        .hasMessageEndingWith(" (parameter 'includes')");
  }

  @Test
  void refusesTwoLaunchers() throws IOException {
    Set<Artifact> artifacts = new LinkedHashSet<>(project.getArtifacts());
    artifacts.add(jar("org.junit.platform:junit-platform-launcher:1.14.4"));
    project.setArtifacts(artifacts);
    Path other = directory.resolve("other-launcher.jar");
    LocalRepository.writeJar(other, "org/junit/platform/launcher/Launcher.class");
    additional = List.of(other.toString());

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Two JUnit Platform launchers are on the test class path: ")
        .hasMessageContaining("other-launcher.jar")
        .hasMessageEndingWith("Which of them is loaded is chance: remove one.");
  }

  @Test
  void refusesTestClassesWithoutAnEngine() {
    project.setArtifacts(new LinkedHashSet<>());

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("no test engine on the test class path to run them");
  }

  @Test
  void asksForNothingWhereTheTestParameterMatchesNoClass() throws Exception {
    test = "NoSuchTest";

    assertThat(request()).isEmpty();
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
}
