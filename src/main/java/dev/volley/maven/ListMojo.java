package dev.volley.maven;

import dev.volley.report.TestList;
import dev.volley.run.RunRequest;
import dev.volley.run.TestRun;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tests that {@code test} would run, and runs none. Test classes have to be compiled:
 * {@code mvn test-compile volley:list}.
 */
@Mojo(name = "list", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
public final class ListMojo extends SchedulingMojo {
  /** The id of an execution from the command line, and of the tests in a lifecycle. */
  private static final String COMMAND_LINE = "default-cli";

  private static final String TESTS = "default-test";

  private static final int EXIT_SECONDS = 30;

  /** The tests to list, instead of {@code includes} and {@code excludes}; as for {@code test}. */
  @Parameter(property = "test")
  private @Nullable String test;

  /** Patterns of classes that may hold tests. Default: as for {@code test}. */
  @Parameter(property = "surefire.includes")
  private List<String> includes = List.of();

  /** Patterns of classes that do not. Default: nested classes. */
  @Parameter(property = "surefire.excludes")
  private List<String> excludes = List.of();

  /** A file of further {@code includes}, one a line; as for {@code test}. */
  @Parameter(property = "surefire.includesFile")
  private @Nullable File includesFile;

  /** A file of further {@code excludes}, likewise. */
  @Parameter(property = "surefire.excludesFile")
  private @Nullable File excludesFile;

  /** Ids of the only engines of the JUnit Platform that discover tests. Default: all. */
  @Parameter(property = "surefire.includeJUnit5Engines")
  private List<String> includeJUnit5Engines = List.of();

  /** Ids of engines of the JUnit Platform that discover no tests. */
  @Parameter(property = "surefire.excludeJUnit5Engines")
  private List<String> excludeJUnit5Engines = List.of();

  /** The directory of classes. */
  @Parameter(defaultValue = "${project.build.outputDirectory}")
  private File classesDirectory;

  /**
   * Whether tests of a module, one with {@code module-info}, run on the module path. Needs Java 9
   * or later in workers.
   */
  @Parameter(property = "surefire.useModulePath", defaultValue = "true")
  private boolean useModulePath;

  /** A file of system properties for tests; {@code systemPropertyVariables} win over it. */
  @Parameter(property = "surefire.systemPropertiesFile")
  private @Nullable File systemPropertiesFile;

  /** Maven's environment variables that workers do not inherit, by their exact names. */
  @Parameter(property = "surefire.excludedEnvironmentVariables")
  private List<String> excludedEnvironmentVariables = List.of();

  /** {@code text} (one line for each test) or {@code json}. */
  @Parameter(property = "volley.listFormat", defaultValue = "text")
  private String listFormat;

  /** The file to write the list to. Default: standard output. */
  @Parameter(property = "volley.listFile")
  private @Nullable File listFile;

  @Override
  @SuppressWarnings("deprecation") // skipExec is: users may still set it
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipExec) {
      getLog().info("Tests are skipped.");
      return;
    }
    ListForm form = ListForm.of(listFormat, Optional.ofNullable(listFile).map(File::toPath));
    boolean classes = !dependenciesToScan.isEmpty() || testClassesDirectory.exists();
    Optional<RunRequest> request = classes ? execution().request(this::noTests) : Optional.empty();
    TestList list = request.map(TestRun::list).orElseGet(() -> TestList.of(List.of(), List.of()));
    form.write(list, new MavenConsole(getLog(), System.out));
  }

  private NoTests noTests() {
    return NoTests.allowed(getLog());
  }

  private TestExecution execution() throws MojoFailureException {
    Build build = Build.of(this);
    return new TestExecution(
        build,
        new SelectionForm(
            test,
            new PatternsForm(
                includes, includesFile, TestMojo.DEFAULT_INCLUDES, excludes, excludesFile),
            new GroupsForm(groups, excludedGroups),
            dependenciesToScan,
            EnginesForm.of(this, includeJUnit5Engines, excludeJUnit5Engines, new File[0])),
        ClassPathForm.of(this, classesDirectory.toPath(), useModulePath),
        JvmForm.of(this, null, systemPropertiesFile, excludedEnvironmentVariables, EXIT_SECONDS),
        new ReportsForm(build.executionDirectory(), trimStackTrace, properties),
        new PoolForm(
            WorkersForm.one(null, null),
            new ArchiveForm(archives),
            scheduling(),
            DeathsForm.NONE,
            TimeForm.NONE,
            UpkeepForm.NONE,
            StopsForm.NONE,
            RetriesForm.NONE));
  }

  private SchedulingForm scheduling() {
    String id = mojoExecution.getExecutionId();
    return new SchedulingForm(
        strategy,
        unit,
        new OrderForm(null, null, "surefire"),
        new RulesForm(limits, weights, dedicated),
        // What a shard by time goes by: the history of the tests that are listed.
        new HistoryForm(history, Optional.of("test-" + (id.equals(COMMAND_LINE) ? TESTS : id))),
        shard,
        shardBy);
  }
}
