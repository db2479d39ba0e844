package dev.volley.maven;

import dev.volley.discovery.MethodPattern;
import dev.volley.discovery.Selected;
import dev.volley.fork.ForkSettings;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.report.ReportSettings;
import dev.volley.run.RunRequest;
import dev.volley.run.RunRequest.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.maven.artifact.Artifact;
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
    this.selection = selection.orAsIn(reports.properties());
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
      SchedulingPlan plan = pool.scheduling().plan(build, parameters());
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
    selection.engines().refuseSuiteFiles();
    // What is wrong with these is said before anything is resolved.
    selection.filter(List.of(), artifacts());
    jvm.checkWorkingDirectory();
  }

  private void warn() {
    UnknownParameters.inConfiguration(build.execution(), build.plugin())
        .ifPresent(build.log()::warn);
    UnknownParameters.inProperties(reports.properties()).ifPresent(build.log()::warn);
    selection.engines().threads().warning().ifPresent(build.log()::warn);
    selection.groups().warning().ifPresent(build.log()::warn);
    reports.content().unheeded().forEach(build.log()::warn);
  }

  private Set<Artifact> artifacts() {
    return build.project().getArtifacts();
  }

  /** What the user says himself wins over what his other parameters mean. */
  private Map<String, String> parameters() throws MojoFailureException {
    Map<String, String> parameters =
        new LinkedHashMap<>(selection.engines().threads().parameters());
    if (selection.hasTestNg(artifacts())) {
      parameters.putAll(selection.groups().ofTestNg());
    }
    parameters.putAll(ConfigurationParameters.of(reports.properties()));
    return parameters;
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
    List<String> others = new ArrayList<>(pool.withoutEffectInsideMaven());
    others.addAll(classPath.withoutEffectInsideMaven());
    jvm.withoutEffectInsideMaven(build.basedir(), jvm.java().toolchain(build).isPresent(), others)
        .ifPresent(build.log()::warn);
  }

  private RunRequest request(
      Pool size, SchedulingPlan plan, SchedulingPlan.Share share, List<MethodPattern> methods)
      throws MojoExecutionException, MojoFailureException {
    ReportSettings settings = reports.prepare(build.executionDirectory());
    reports.tellDirectory(build);
    plan.tell(build.log());
    ForkSettings fork = fork(size, plan, methods);
    return new RunRequest(
        share.classes(),
        // Who names things by the slot has as many of them as there are workers.
        fork.asksForSlot() ? size.kept(size.upkeep().withoutSpares()) : size,
        (forksShareClasses(size, fork) ? plan.byClass() : plan)
            .scheduling(scope(plan, methods), share.part()),
        fork,
        settings,
        pool.archives().archiving(build),
        build.executionDirectory().resolve("run.events"),
        new BuildSlots(build.session().getRepositorySession()),
        new MavenConsole(build.log(), System.out),
        pool.time().limits(),
        pool.stops().stops(),
        pool.wantedRetries(size));
  }

  /**
   * Whether classes are shared as several forks of Surefire's share them, whatever their engine. In
   * a project of Jupiter or JUnit 4 they are shared as it is, and cut where that is worth it.
   */
  private boolean forksShareClasses(Pool size, ForkSettings fork) {
    return pool.workers().byForkCount() && size.workers() > 1 && !fork.showsEngineOfClasses();
  }

  private Scope scope(SchedulingPlan plan, List<MethodPattern> methods) {
    Scope selected = selection.scope(build.session().getUserProperties(), !methods.isEmpty());
    return selected == Scope.EVERYTHING && plan.isPart() ? Scope.SOME_CLASSES : selected;
  }

  private ForkSettings fork(Pool size, SchedulingPlan plan, List<MethodPattern> methods)
      throws MojoExecutionException, MojoFailureException {
    JavaExecutable java = size.insideMaven() ? JavaExecutable.ofMaven() : jvm.java().choose(build);
    WorkerPaths paths =
        new WorkerPathsSearch(
                build,
                classPath,
                PluginDependencies.of(build, plan.ownStrategy()),
                selection.engines().frameworks(reports.properties()))
            .find(java, size.insideMaven());
    return new ForkSettings(
            java.path(),
            argLine().arguments(jvm.argLine(), jvm.debug()),
            paths.classPath(),
            paths.shown(),
            systemProperties(size),
            jvm.environment().set(java),
            jvm.workingDirectory(),
            jvm.assertions(),
            plan.configuration(parameters()),
            selection.filter(methods, artifacts()),
            runId(),
            size.workers(),
            jvm.exitTimeout())
        .started(new ForkSettings.Start(jvm.environment().leftOut(), paths.moduleArguments()));
  }

  private ArgLine argLine() {
    return new ArgLine(
        build.project().getProperties(),
        build.session().getUserProperties(),
        build.session().getSystemProperties());
  }

  private Map<String, String> systemProperties(Pool size) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("basedir", build.basedir().toString());
    told.put("localRepository", build.localRepository().toString());
    if (size.insideMaven()) {
      told.put("user.dir", jvm.workingDirectory().toAbsolutePath().toString());
    }
    // Inside Maven no argLine counts, so nothing can be said twice.
    Optional<String> argLine =
        size.insideMaven()
            ? Optional.empty()
            : Optional.of(jvm.argLine() == null ? "" : jvm.argLine());
    return new WorkerProperties(build.log())
        .combine(jvm.properties(), build.session().getUserProperties(), told, argLine);
  }

  private String runId() {
    Properties user = build.session().getUserProperties();
    return user.getProperty(RUN_ID, UUID.randomUUID().toString());
  }
}
