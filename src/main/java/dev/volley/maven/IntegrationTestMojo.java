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

/**
 * Runs the module's integration tests on a pool of worker JVMs. What became of them is left to
 * {@code verify}, so that the goals between can take down what the tests needed.
 */
@Mojo(
    name = "integration-test",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.TEST)
public final class IntegrationTestMojo extends LegacyMojo {
  /** What may be an integration test. */
  static final List<String> DEFAULT_INCLUDES =
      List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");

  /** Skips running integration tests. */
  @Parameter(property = "skipITs")
  private boolean skipITs;

  /** The same; as under Failsafe, no user property sets it. */
  @Parameter private boolean skipTests;

  /**
   * The tests to run, instead of {@code includes} and {@code excludes}: classes, methods ({@code
   * FooIT#bar+baz}), single invocations ({@code FooIT#bar[2]}), wildcards, {@code
   * %regex[class#method]}, unique ids, each excluded by {@code !}; separated by commas.
   */
  @Parameter(property = "it.test")
  private @Nullable String test;

  /**
   * Patterns of classes that may hold tests. Default: {@code **}{@code /IT*.java}, {@code **}{@code
   * /*IT.java}, {@code **}{@code /*ITCase.java}.
   */
  @Parameter(property = "failsafe.includes")
  private List<String> includes = List.of();

  /** Patterns of classes that do not. Default: nested classes. */
  @Parameter(property = "failsafe.excludes")
  private List<String> excludes = List.of();

  /**
   * A file of further {@code includes}, one a line; {@code Class#method} may stand in it. Lines
   * that begin with {@code #} are comments.
   */
  @Parameter(property = "failsafe.includesFile")
  private @Nullable File includesFile;

  /** A file of further {@code excludes}, likewise. */
  @Parameter(property = "failsafe.excludesFile")
  private @Nullable File excludesFile;

  /** Ids of the only engines of the JUnit Platform that discover tests. Default: all. */
  @Parameter(property = "failsafe.includeJUnit5Engines")
  private List<String> includeJUnit5Engines = List.of();

  /** Ids of engines of the JUnit Platform that discover no tests. */
  @Parameter(property = "failsafe.excludeJUnit5Engines")
  private List<String> excludeJUnit5Engines = List.of();

  /** TestNG's suite files. They cannot be read on the JUnit Platform, so the build fails. */
  @Parameter(property = "failsafe.suiteXmlFiles")
  private File[] suiteXmlFiles = new File[0];

  /** Whether the build fails where {@code test} matches nothing. */
  @Parameter(property = "failsafe.failIfNoSpecifiedTests", defaultValue = "true")
  private boolean failIfNoSpecifiedTests;

  /** The same under its former property; the build goes on where either says so. */
  @Parameter(property = "it.failIfNoSpecifiedTests", defaultValue = "true")
  private boolean failIfNoSpecifiedTestsDeprecated;

  /**
   * The directory of classes, or a jar of them. Default: the project's packaged jar; its directory
   * of classes, where it has not been packaged, or as something that is no jar.
   */
  @Parameter private @Nullable File classesDirectory;

  /**
   * Whether tests of a module, one with {@code module-info}, run on the module path. Needs Java 9
   * or later in workers.
   */
  @Parameter(property = "failsafe.useModulePath", defaultValue = "true")
  private boolean useModulePath;

  /** A file of system properties for tests; {@code systemPropertyVariables} win over it. */
  @Parameter(property = "failsafe.systemPropertiesFile")
  private @Nullable File systemPropertiesFile;

  /** Maven's environment variables that workers do not inherit, by their exact names. */
  @Parameter(property = "failsafe.excludedEnvironmentVariables")
  private List<String> excludedEnvironmentVariables = List.of();

  /**
   * Lets the worker wait for a debugger: {@code true} for one at {@code localhost:5005}, or
   * arguments for its JVM. There is one worker then.
   */
  @Parameter(property = "maven.failsafe.debug")
  private @Nullable String debugForkedProcess;

  /**
   * How long a worker that has run all its tests may take to end, in seconds; 30 where negative.
   */
  @Parameter(property = "failsafe.exitTimeout", defaultValue = "30")
  private int forkedProcessExitTimeoutInSeconds;

  /**
   * How long the run may take from when a worker begins its first class, in seconds; 0 is no limit.
   * See {@code runTimeout}.
   */
  @Parameter(property = "failsafe.timeout")
  private int forkedProcessTimeoutInSeconds;

  /**
   * What became of the tests is written to this file, for {@code verify}. Executions of one build
   * that name the same file are added up in it.
   */
  @Parameter(defaultValue = "${project.build.directory}/failsafe-reports/failsafe-summary.xml")
  private File summaryFile;

  /** Whether the console has the banner, an account of each class, and the counts. */
  @Parameter(property = "failsafe.printSummary", defaultValue = "true")
  private boolean printSummary;

  /** Whether there is a text file for each class. */
  @Parameter(property = "failsafe.useFile", defaultValue = "true")
  private boolean useFile;

  /**
   * Which tests stand in text files and in the console's account of a class: {@code brief}, those
   * that failed, or {@code plain}, all.
   */
  @Parameter(property = "failsafe.reportFormat", defaultValue = "brief")
  private String reportFormat;

  /** The encoding of text files. */
  @Parameter(property = "encoding", defaultValue = "${project.reporting.outputEncoding}")
  private @Nullable String encoding;

  /** Where reports go. */
  @Parameter(defaultValue = "${project.build.directory}/failsafe-reports")
  private File reportsDirectory;

  /**
   * The order of classes and units: {@code alphabetical}, {@code reversealphabetical}, {@code
   * random}, {@code failedfirst}, {@code balanced} or {@code filesystem}. Default: as the strategy
   * likes.
   */
  @Parameter(property = "failsafe.runOrder")
  private @Nullable String runOrder;

  /** The seed of {@code runOrder} {@code random}; each run makes one of its own by default. */
  @Parameter(property = "failsafe.runOrder.random.seed")
  private @Nullable String runOrderRandomSeed;

  /**
   * From how many failures and errors on nothing more is begun; 0 for no such limit. What has not
   * run is reported as skipped.
   */
  @Parameter(property = "failsafe.skipAfterFailureCount", defaultValue = "0")
  private int skipAfterFailureCount;

  /**
   * How often a failed test runs again at most, on its worker, once everything else has ended; one
   * that passes then is flaky, and does not fail the build.
   */
  @Parameter(property = "failsafe.rerunFailingTestsCount", defaultValue = "0")
  private int rerunFailingTestsCount;

  /** Without effect: workers end by themselves when Maven is stopped or gone. */
  @Parameter(property = "failsafe.shutdown", defaultValue = "exit")
  @Nullable String shutdown;

  /** Without effect: workers always notice when Maven is gone. */
  @Parameter(property = "failsafe.enableProcessChecker")
  @Nullable String enableProcessChecker;

  /** Without effect: workers answer on pipes of their own. */
  @Parameter(property = "failsafe.forkNode")
  @Nullable PlexusConfiguration forkNode;

  /** Without effect: tests are loaded by the system class loader. */
  @Parameter(property = "failsafe.useSystemClassLoader", defaultValue = "true")
  @Nullable String useSystemClassLoader;

  /** Without effect: a jar stands for the class path only where that is too long. */
  @Parameter(property = "failsafe.useManifestOnlyJar", defaultValue = "true")
  @Nullable String useManifestOnlyJar;

  /** Without effect: {@code history} names the file of earlier runs. */
  @Parameter(property = "failsafe.runOrder.statisticsFile.checksum")
  @Nullable String runOrderStatisticsFileChecksum;

  /** Without effect, as under Surefire: see {@code runTimeout}. */
  @Parameter(property = "failsafe.parallel.timeout")
  @Nullable String parallelTestsTimeoutInSeconds;

  /** Without effect, as under Surefire: see {@code runTimeout}. */
  @Parameter(property = "failsafe.parallel.forcedTimeout")
  @Nullable String parallelTestsTimeoutForcedInSeconds;

  @Override
  @SuppressWarnings("deprecation") // skipExec is: users may still set it
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipITs || skipTests || skipExec) {
      noTests(false).skipped();
      return;
    }
    EarlierExecutions earlier = EarlierExecutions.of(getPluginContext());
    Summaries summaries = new Summaries(summaryFile.toPath(), earlier);
    // First of all: whatever keeps tests from running, verify must not judge another build's.
    summaries.begin();
    if (dependenciesToScan.isEmpty() && !testClassesDirectory.exists()) {
      noTests(failIfNoTests).compiled(project);
      return;
    }
    if (!failIfNoSpecifiedTestsDeprecated) {
      getLog()
          .warn(
              "Use failsafe.failIfNoSpecifiedTests property instead of obsolete"
                  + " it.failIfNoSpecifiedTests.");
    }
    Optional<RunResult> result =
        new GoalRun(Build.of(this), earlier, reportsDirectory.toPath(), plan)
            .run(() -> execution().request(() -> noTests(failIfNoTests)));
    if (result.isPresent()) {
      noTests(false).ran(result.get().summary().tests());
      summaries.leave(result.get(), reportsDirectory.toPath(), noTests(false), getLog());
    } else if (!plan) {
      noTests(false).passedOver();
    }
  }

  private NoTests noTests(boolean failIfNone) {
    return NoTests.of(
        this,
        selection().specifiedInWords(),
        failIfNoSpecifiedTests && failIfNoSpecifiedTestsDeprecated,
        failIfNone,
        "failsafe");
  }

  private TestExecution execution() throws MojoFailureException {
    return new TestExecution(
        Build.of(this),
        selection(),
        ClassPathForm.of(this, ClassPathForm.packaged(classesDirectory, project), useModulePath),
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
    return ReportContentForm.failsafe(
        this, new TextReportForm(printSummary, useFile, reportFormat, encoding));
  }

  private PoolForm pool() {
    return new PoolForm(
        WorkersForm.one(workers, forkCount),
        new ArchiveForm(archives),
        SchedulingForm.of(this, new OrderForm(runOrder, runOrderRandomSeed, "failsafe")),
        DeathsForm.of(this),
        TimeForm.of(this, forkedProcessTimeoutInSeconds),
        UpkeepForm.of(this),
        StopsForm.of(this, skipAfterFailureCount),
        RetriesForm.of(this, rerunFailingTestsCount, 0));
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
