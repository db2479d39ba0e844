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
   * FooTest#bar+baz}), wildcards, {@code %regex[class#method]}, each excluded by {@code !};
   * separated by commas.
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
      getLog().info("Tests are skipped.");
      return;
    }
    if (dependenciesToScan.isEmpty() && !testClassesDirectory.exists()) {
      boolean parent = project.getPackaging().equals("pom");
      NoTests.compiled(failIfNoTests && !parent, getLog());
      return;
    }
    EarlierExecutions earlier = EarlierExecutions.of(getPluginContext());
    Optional<RunResult> result =
        new GoalRun(build(), earlier, reportsDirectory.toPath(), plan)
            .run(() -> execution().request(this::noTests));
    if (result.isPresent()) {
      new Verdict(
              reportsDirectory.toPath(), testFailureIgnore, failOnFlakeCount, noTests(), getLog())
          .judge(result.get());
    }
  }

  private NoTests noTests() {
    Optional<String> specified =
        selection().specified().map(text -> selection().selection().inWords());
    return new NoTests(
        specified,
        failIfNoSpecifiedTests,
        failIfNoTests,
        "surefire.failIfNoSpecifiedTests",
        SchedulingForm.isPart(shard),
        getLog());
  }

  private TestExecution execution() {
    return new TestExecution(
        build(),
        selection(),
        new ClassPathForm(
            workingDirectory.toPath(),
            testClassesDirectory.toPath(),
            classesDirectory.toPath(),
            classpathDependencyExcludes,
            additionalClasspathElements),
        new JvmForm(
            jvm,
            argLine,
            debugForkedProcess,
            systemPropertyVariables,
            environmentVariables,
            workingDirectory.toPath(),
            enableAssertions,
            JvmForm.exitTimeout(forkedProcessExitTimeoutInSeconds)),
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

  private Build build() {
    return new Build(session, project, mojoExecution, repositorySystem, toolchainManager, getLog());
  }

  private SelectionForm selection() {
    return new SelectionForm(
        test,
        includes.isEmpty() ? DEFAULT_INCLUDES : includes,
        SelectionForm.excludesOrDefault(excludes),
        groups,
        excludedGroups,
        dependenciesToScan);
  }
}
