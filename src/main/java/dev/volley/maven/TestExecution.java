package dev.volley.maven;

import dev.volley.discovery.MethodPattern;
import dev.volley.discovery.Selected;
import dev.volley.fork.ForkSettings;
import dev.volley.fork.ForkSettings.MethodFilter;
import dev.volley.fork.ForkSettings.TestFilter;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.report.ReportSettings;
import dev.volley.run.RunRequest;
import dev.volley.run.RunRequest.Pool;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * One execution of a goal that runs tests: from what the user gave to one {@link RunRequest},
 * wholly resolved. Used by one Mojo, on its thread, once.
 */
final class TestExecution {
  private static final String RUN_ID = "volley.run.id";

  private final Build build;
  private final SelectionForm selection;
  private final ClassPathForm classPath;
  private final JvmForm jvm;
  private final ReportsForm reports;
  private final PoolForm pool;

  TestExecution(
      Build build,
      SelectionForm selection,
      ClassPathForm classPath,
      JvmForm jvm,
      ReportsForm reports,
      PoolForm pool) {
    this.build = build;
    this.selection = selection;
    this.classPath = classPath;
    this.jvm = jvm;
    this.reports = reports;
    this.pool = pool;
  }

  /**
   * Makes the request.
   *
   * @param noTests asked where no class may hold tests
   * @return empty where there is nothing to run, and that is no failure
   * @throws MojoFailureException where the user gave what cannot be
   * @throws MojoExecutionException where something cannot be fetched, read or written
   */
  Optional<RunRequest> request(Supplier<NoTests> noTests)
      throws MojoExecutionException, MojoFailureException {
    try {
      refuse();
      warn();
      Pool size =
          pool.pool(ArgLine.isDebug(jvm.debug()), Runtime.getRuntime().availableProcessors());
      checkInsideMaven(size);
      // What is wrong with these is said before anything is resolved.
      pool.time().limits();
      pool.stops().stops();
      pool.retries().wanted();
      SchedulingPlan plan =
          pool.scheduling().plan(build, ConfigurationParameters.of(reports.properties()));
      warnOfPluginDependencies(plan);
      TestRoots roots = TestRoots.of(classPath.testClasses(), selection, build);
      Selected selected = selection.selection().select(roots.scan());
      build
          .log()
          .debug("Tests to run: " + selected.candidates() + ", methods: " + selected.methods());
      if (selected.candidates().isEmpty()) {
        noTests.get().found();
        return Optional.empty();
      }
      // A shard may have no class at all: its event log has to say so.
      SchedulingPlan.Share share = plan.share(selected.candidates(), build.log());
      // Digests are for history alone.
      List<Candidate> classes =
          plan.history().isPresent() ? roots.digest(share.classes()) : share.classes();
      return Optional.of(
          request(size, plan, new SchedulingPlan.Share(classes, share.part()), selected.methods()));
    } catch (IllegalArgumentException e) {
      // Parsers word what they were given for the user.
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void refuse() throws MojoFailureException {
    UnknownParameters.refuseSuiteFiles(
        build.execution(),
        build.plugin(),
        build.session().getUserProperties(),
        build.project().getProperties());
    jvm.checkWorkingDirectory();
  }

  private void warn() {
    UnknownParameters.inConfiguration(build.execution(), build.plugin())
        .ifPresent(build.log()::warn);
    UnknownParameters.inProperties(reports.properties()).ifPresent(build.log()::warn);
    reports.content().unheeded().forEach(build.log()::warn);
  }

  private void warnOfPluginDependencies(SchedulingPlan plan) {
    UnknownParameters.inPluginDependencies(build.execution(), plan.ownStrategy())
        .forEach(build.log()::warn);
  }

  private void checkInsideMaven(Pool size) throws MojoFailureException {
    if (!size.insideMaven()) {
      return;
    }
    if (build.isParallel()) {
      throw new MojoFailureException(
          "parallel maven execution is not compatible with " + pool.workers().insideMavenInWords());
    }
    pool.workers().doubt().ifPresent(build.log()::warn);
    jvm.withoutEffectInsideMaven(
            build.basedir(), build.toolchainJava().isPresent(), pool.withoutEffectInsideMaven())
        .ifPresent(build.log()::warn);
  }

  private RunRequest request(
      Pool size, SchedulingPlan plan, SchedulingPlan.Share share, List<MethodPattern> methods)
      throws MojoExecutionException, MojoFailureException {
    ReportSettings settings = reports.prepare(build.executionDirectory());
    reports.tellDirectory(build);
    plan.tell(build.log());
    return new RunRequest(
        share.classes(),
        size,
        plan.scheduling(scope(plan, methods), share.part()),
        fork(size, plan, methods),
        settings,
        pool.archives().archiving(build),
        build.executionDirectory().resolve("run.events"),
        new BuildSlots(build.session().getRepositorySession()),
        new MavenConsole(build.log(), System.out),
        pool.time().limits(),
        pool.stops().stops(),
        pool.wantedRetries(size));
  }

  private Scope scope(SchedulingPlan plan, List<MethodPattern> methods) {
    Scope selected = selection.scope(build.session().getUserProperties(), !methods.isEmpty());
    return selected == Scope.EVERYTHING && plan.isPart() ? Scope.SOME_CLASSES : selected;
  }

  private ForkSettings fork(Pool size, SchedulingPlan plan, List<MethodPattern> methods)
      throws MojoExecutionException, MojoFailureException {
    JavaExecutable java = java();
    Dependencies dependencies = build.dependencies();
    PlatformArtifacts.Completed completed =
        new PlatformArtifacts(dependencies, build.log())
            .complete(TestClassPath.of(build.project().getArtifacts(), classPath));
    Path worker =
        WorkerArtifact.fetch(
            dependencies, build.execution().getMojoDescriptor().getPluginDescriptor());
    List<Path> elements =
        Stream.of(List.of(worker), completed.test().elements(), completed.added())
            .flatMap(List::stream)
            .toList();
    return new ForkSettings(
        java.path(),
        argLine().arguments(jvm.argLine(), jvm.debug()),
        elements,
        completed.test().elements(),
        systemProperties(size),
        environment(java),
        jvm.workingDirectory(),
        jvm.enableAssertions(),
        plan.configuration(ConfigurationParameters.of(reports.properties())),
        filter(methods),
        runId(),
        size.workers(),
        jvm.exitTimeout());
  }

  private JavaExecutable java() throws MojoFailureException {
    Optional<String> toolchain = build.toolchainJava();
    if (toolchain.isPresent() && jvm.jvm() != null) {
      build.log().warn("Toolchains are ignored, 'jvm' parameter is set to " + jvm.jvm());
    }
    return JavaExecutable.choose(jvm.jvm(), toolchain, Path.of(System.getProperty("java.home")));
  }

  private ArgLine argLine() {
    return new ArgLine(
        build.project().getProperties(),
        build.session().getUserProperties(),
        build.session().getSystemProperties());
  }

  private Map<String, String> systemProperties(Pool size) {
    // Inside Maven no argLine counts, so nothing can be said twice.
    String argLine = size.insideMaven() ? null : jvm.argLine();
    return new WorkerProperties(build.log())
        .combine(
            jvm.systemProperties(),
            build.session().getUserProperties(),
            build.basedir(),
            build.localRepository(),
            argLine);
  }

  private Map<String, String> environment(JavaExecutable java) {
    Map<String, String> environment =
        new LinkedHashMap<>(WorkerProperties.nullsAsEmpty(jvm.environment()));
    java.home().ifPresent(home -> environment.putIfAbsent("JAVA_HOME", home.toString()));
    return environment;
  }

  private TestFilter filter(List<MethodPattern> patterns) {
    List<MethodFilter> methods =
        patterns.stream()
            .map(m -> new MethodFilter(m.classRegex(), m.methodRegex(), m.excluded()))
            .toList();
    return new TestFilter(selection.includedTags(), selection.excludedTags(), methods);
  }

  private String runId() {
    Properties user = build.session().getUserProperties();
    return user.getProperty(RUN_ID, UUID.randomUUID().toString());
  }
}
