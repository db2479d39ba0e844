package dev.volley.maven;

import dev.volley.run.RunResult;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** Runs the module's unit tests on a pool of worker JVMs. */
@Mojo(
    name = "test",
    defaultPhase = LifecyclePhase.TEST,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
public final class TestMojo extends LegacyMojo {
  /** What may be a unit test. */
  static final List<String> DEFAULT_INCLUDES =
      List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");

  /** Skips running tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /**
   * The tests to run, instead of {@code includes} and {@code excludes}: classes, methods ({@code
   * FooTest#bar+baz}), single invocations ({@code FooTest#bar[2]}), wildcards, {@code
   * %regex[class#method]}, unique ids, each excluded by {@code !}; separated by commas.
   */
  @Parameter(property = "test")
  private @Nullable String test;

  /**
   * Patterns of classes that may hold tests. Default: {@code **}{@code /Test*.java}, {@code
   * **}{@code /*Test.java}, {@code **}{@code /*Tests.java}, {@code **}{@code /*TestCase.java}.
   */
  @Parameter(property = "surefire.includes")
  private List<String> includes = List.of();

  /** Patterns of classes that do not. Default: nested classes. */
  @Parameter(property = "surefire.excludes")
  private List<String> excludes = List.of();

  /**
   * A file of further {@code includes}, one a line; {@code Class#method} may stand in it. Lines
   * that begin with {@code #} are comments.
   */
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

  /** TestNG's suite files. They cannot be read on the JUnit Platform, so the build fails. */
  @Parameter(property = "surefire.suiteXmlFiles")
  private File[] suiteXmlFiles = new File[0];

  /** Whether the build fails where {@code test} matches nothing. */
  @Parameter(property = "surefire.failIfNoSpecifiedTests", defaultValue = "true")
  private boolean failIfNoSpecifiedTests;

  /** Whether the build goes on where tests have failed. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

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

  /**
   * Lets the worker wait for a debugger: {@code true} for one at {@code localhost:5005}, or
   * arguments for its JVM. There is one worker then.
   */
  @Parameter(property = "maven.surefire.debug")
  private @Nullable String debugForkedProcess;

  /**
   * How long a worker that has run all its tests may take to end, in seconds; 30 where negative.
   */
  @Parameter(property = "surefire.exitTimeout", defaultValue = "30")
  private int forkedProcessExitTimeoutInSeconds;

  /**
   * How long the run may take from when a worker begins its first class, in seconds; 0 is no limit.
   * See {@code runTimeout}.
   */
  @Parameter(property = "surefire.timeout")
  private int forkedProcessTimeoutInSeconds;

  /** Whether the console has the banner, an account of each class, and the counts. */
  @Parameter(property = "surefire.printSummary", defaultValue = "true")
  private boolean printSummary;

  /** Whether there is a text file for each class. */
  @Parameter(property = "surefire.useFile", defaultValue = "true")
  private boolean useFile;

  /**
   * Which tests stand in text files and in the console's account of a class: {@code brief}, those
   * that failed, or {@code plain}, all.
   */
  @Parameter(property = "surefire.reportFormat", defaultValue = "brief")
  private String reportFormat;

  /** The encoding of text files. */
  @Parameter(property = "surefire.encoding", defaultValue = "${project.reporting.outputEncoding}")
  private @Nullable String encoding;

  /** Where reports go. */
  @Parameter(defaultValue = "${project.build.directory}/surefire-reports")
  private File reportsDirectory;

  /**
   * The order of classes and units: {@code alphabetical}, {@code reversealphabetical}, {@code
   * random}, {@code failedfirst}, {@code balanced} or {@code filesystem}. Default: as the strategy
   * likes.
   */
  @Parameter(property = "surefire.runOrder")
  private @Nullable String runOrder;

  /** The seed of {@code runOrder} {@code random}; each run makes one of its own by default. */
  @Parameter(property = "surefire.runOrder.random.seed")
  private @Nullable String runOrderRandomSeed;

  /**
   * From how many failures and errors on nothing more is begun; 0 for no such limit. What has not
   * run is reported as skipped.
   */
  @Parameter(property = "surefire.skipAfterFailureCount", defaultValue = "0")
  private int skipAfterFailureCount;

  /**
   * How often a failed test runs again at most, on its worker, once everything else has ended; one
   * that passes then is flaky, and does not fail the build.
   */
  @Parameter(property = "surefire.rerunFailingTestsCount", defaultValue = "0")
  private int rerunFailingTestsCount;

  /** From how many flaky tests on the build fails; 0 for never. */
  @Parameter(property = "surefire.failOnFlakeCount", defaultValue = "0")
  private int failOnFlakeCount;

  /** Without effect: workers end by themselves when Maven is stopped or gone. */
  @Parameter(property = "surefire.shutdown", defaultValue = "exit")
  @Nullable String shutdown;

  /** Without effect: workers always notice when Maven is gone. */
  @Parameter(property = "surefire.enableProcessChecker")
  @Nullable String enableProcessChecker;

  /** Without effect: workers answer on pipes of their own. */
  @Parameter(property = "surefire.forkNode")
  @Nullable PlexusConfiguration forkNode;

  /** Without effect: tests are loaded by the system class loader. */
  @Parameter(property = "surefire.useSystemClassLoader", defaultValue = "true")
  @Nullable String useSystemClassLoader;

  /** Without effect: a jar stands for the class path only where that is too long. */
  @Parameter(property = "surefire.useManifestOnlyJar", defaultValue = "true")
  @Nullable String useManifestOnlyJar;

  /** Without effect: {@code history} names the file of earlier runs. */
  @Parameter(property = "surefire.runOrder.statisticsFile.checksum")
  @Nullable String runOrderStatisticsFileChecksum;

  /** Without effect, as under Surefire: see {@code runTimeout}. */
  @Parameter(property = "surefire.parallel.timeout")
  @Nullable String parallelTestsTimeoutInSeconds;

  /** Without effect, as under Surefire: see {@code runTimeout}. */
  @Parameter(property = "surefire.parallel.forcedTimeout")
  @Nullable String parallelTestsTimeoutForcedInSeconds;

  @Override
  @SuppressWarnings("deprecation") // skipExec is: users may still set it
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests || skipExec) {
      noTests().skipped();
      return;
    }
    if (dependenciesToScan.isEmpty() && !testClassesDirectory.exists()) {
      noTests().compiled(project);
      return;
    }
    EarlierExecutions earlier = EarlierExecutions.of(getPluginContext());
    Optional<RunResult> result =
        new GoalRun(Build.of(this), earlier, reportsDirectory.toPath(), plan)
            .run(() -> execution().request(this::noTests));
    if (result.isPresent()) {
      noTests().ran(result.get().summary().tests());
      new Verdict(
              reportsDirectory.toPath(), testFailureIgnore, failOnFlakeCount, noTests(), getLog())
          .judge(result.get());
    } else if (!plan) {
      noTests().passedOver();
    }
  }

  private NoTests noTests() {
    return NoTests.of(
        this, selection().specifiedInWords(), failIfNoSpecifiedTests, failIfNoTests, "surefire");
  }

  private TestExecution execution() throws MojoFailureException {
    return new TestExecution(
        Build.of(this),
        selection(),
        ClassPathForm.of(this, classesDirectory.toPath(), useModulePath),
        JvmForm.of(
            this,
            debugForkedProcess,
            systemPropertiesFile,
            excludedEnvironmentVariables,
            forkedProcessExitTimeoutInSeconds),
        new ReportsForm(reportsDirectory.toPath(), reportContent(), properties),
        pool());
  }

  private ReportContentForm reportContent() {
    return ReportContentForm.surefire(
        this, new TextReportForm(printSummary, useFile, reportFormat, encoding));
  }

  private PoolForm pool() {
    return new PoolForm(
        WorkersForm.auto(workers, forkCount),
        new ArchiveForm(archives),
        SchedulingForm.of(this, new OrderForm(runOrder, runOrderRandomSeed, "surefire")),
        DeathsForm.of(this),
        TimeForm.of(this, forkedProcessTimeoutInSeconds),
        UpkeepForm.of(this),
        StopsForm.of(this, skipAfterFailureCount),
        RetriesForm.of(this, rerunFailingTestsCount, failOnFlakeCount));
  }

  private SelectionForm selection() {
    return new SelectionForm(
        test,
        new PatternsForm(includes, includesFile, DEFAULT_INCLUDES, excludes, excludesFile),
        new GroupsForm(groups, excludedGroups),
        dependenciesToScan,
        EnginesForm.of(this, includeJUnit5Engines, excludeJUnit5Engines, suiteXmlFiles));
  }
}
