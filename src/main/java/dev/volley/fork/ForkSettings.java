package dev.volley.fork;

import dev.volley.model.Leak;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that is the same for all workers of a run. Where texts may hold {@code
 * ${surefire.forkNumber}} or {@code ${volley.worker.slot}}, each worker gets its own slot in their
 * place.
 *
 * @param java the java executable
 * @param jvmArguments arguments for the JVM, one element each; may hold the placeholders
 * @param classPath the worker's class path, in order, Volley's own worker jar included
 * @param shownClassPath the test class path as tests shall see it in {@code java.class.path}
 * @param systemProperties set in the worker before any of the user's classes is loaded; values may
 *     hold the placeholders
 * @param environment variables to set on top of Maven's own; values may hold the placeholders
 * @param workingDirectory made where it is missing; may hold the placeholders
 * @param enableAssertions whether assertions are enabled in the user's classes
 * @param configurationParameters of the JUnit Platform
 * @param filter which of the discovered tests are kept
 * @param runId told to tests as {@code volley.run.id}
 * @param workers the most workers the run may have at once, told as {@code volley.worker.count}
 * @param exitTimeout how long a worker may take to end once it has said Goodbye
 * @param watch what each worker has for itself, and what it watches in its JVM
 * @param start what else its process is started with, and without
 */
public record ForkSettings(
    Path java,
    List<String> jvmArguments,
    List<Path> classPath,
    List<Path> shownClassPath,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    Path workingDirectory,
    boolean enableAssertions,
    Map<String, String> configurationParameters,
    TestFilter filter,
    String runId,
    int workers,
    Duration exitTimeout,
    Watch watch,
    Start start) {

  /** Of workers that watch nothing, have nothing for themselves, and know no modules. */
  public ForkSettings(
      Path java,
      List<String> jvmArguments,
      List<Path> classPath,
      List<Path> shownClassPath,
      Map<String, String> systemProperties,
      Map<String, String> environment,
      Path workingDirectory,
      boolean enableAssertions,
      Map<String, String> configurationParameters,
      TestFilter filter,
      String runId,
      int workers,
      Duration exitTimeout) {
    this(
        java,
        jvmArguments,
        classPath,
        shownClassPath,
        systemProperties,
        environment,
        workingDirectory,
        enableAssertions,
        configurationParameters,
        filter,
        runId,
        workers,
        exitTimeout,
        Watch.NOTHING,
        Start.PLAIN);
  }

  /** Copies the collections. */
  public ForkSettings {
    jvmArguments = List.copyOf(jvmArguments);
    classPath = List.copyOf(classPath);
    shownClassPath = List.copyOf(shownClassPath);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
    configurationParameters = Map.copyOf(configurationParameters);
  }

  /** The same for a run that may have so many workers at once. */
  public ForkSettings withWorkers(int most) {
    return with(jvmArguments, classPath, most, watch, start);
  }

  /** The same, where workers watch this. */
  public ForkSettings watching(Watch what) {
    return with(jvmArguments, classPath, workers, what, start);
  }

  /** The same, where processes are started so. */
  public ForkSettings started(Start how) {
    return with(jvmArguments, classPath, workers, watch, how);
  }

  /** The same with other arguments for the JVM and another order of the class path. */
  public ForkSettings withJvm(List<String> arguments, List<Path> elements) {
    return with(arguments, elements, workers, watch, start);
  }

  private ForkSettings with(
      List<String> arguments, List<Path> elements, int most, Watch what, Start how) {
    return new ForkSettings(
        java,
        arguments,
        elements,
        shownClassPath,
        systemProperties,
        environment,
        workingDirectory,
        enableAssertions,
        configurationParameters,
        filter,
        runId,
        most,
        exitTimeout,
        what,
        how);
  }

  /**
   * Whether an engine that takes each class by itself is in sight, Jupiter's or JUnit 4's. Which
   * engines there are is known to workers alone.
   */
  public boolean showsEngineOfClasses() {
    return classPath.stream()
        .map(Path::toString)
        .anyMatch(
            path -> path.contains("junit-jupiter-engine") || path.contains("junit-vintage-engine"));
  }

  /** Whether a placeholder for the slot stands in what the user gave. */
  public boolean asksForSlot() {
    return Stream.of(
            jvmArguments,
            systemProperties.values(),
            environment.values(),
            List.of(workingDirectory.toString()))
        .flatMap(Collection::stream)
        .anyMatch(Placeholders::standIn);
  }

  /**
   * The environment of a worker's process, but for what tells workers apart.
   *
   * @param mavens variables of the process that starts it
   */
  public Map<String, String> environmentOver(Map<String, String> mavens) {
    Map<String, String> all = new HashMap<>(mavens);
    all.keySet().removeAll(start.withoutVariables());
    all.putAll(environment);
    return all;
  }

  /**
   * What each worker has for itself, and what it watches in its JVM.
   *
   * @param leaks what it looks for after each class
   * @param heapPercent from how full a heap on it collects garbage before it tells how full it is;
   *     0 where it does not tell
   * @param temporaryDirectories where each worker gets a directory of its own for temporary files,
   *     removed with it; empty where they use the machine's
   */
  public record Watch(Set<Leak.Kind> leaks, int heapPercent, Optional<Path> temporaryDirectories) {
    /** Nothing. */
    public static final Watch NOTHING = new Watch(Set.of(), 0, Optional.empty());

    /** Copies the set. */
    public Watch {
      leaks = Set.copyOf(leaks);
    }
  }

  /**
   * What else a worker's process is started with, and without.
   *
   * @param withoutVariables names of Maven's environment variables that it does not inherit; one
   *     that {@code environment} sets is set nonetheless
   * @param moduleArguments arguments that make its JVM resolve modules, each with its value behind
   *     an equals sign; they stand behind the user's. Empty where everything is on the class path
   */
  public record Start(Set<String> withoutVariables, List<String> moduleArguments) {
    /** With all of Maven's variables, and on the class path. */
    public static final Start PLAIN = new Start(Set.of(), List.of());

    /** Copies the collections. */
    public Start {
      withoutVariables = Set.copyOf(withoutVariables);
      moduleArguments = List.copyOf(moduleArguments);
    }
  }

  /**
   * Which of the discovered tests are kept, decided in the worker.
   *
   * @param includeTags tag expressions or category names; empty keeps all
   * @param excludeTags the same, for what is dropped
   * @param methods filters on methods; empty keeps all
   * @param includeEngines ids of the only engines that discover; empty for all
   * @param excludeEngines ids of engines that do not
   */
  public record TestFilter(
      List<String> includeTags,
      List<String> excludeTags,
      List<MethodFilter> methods,
      List<String> includeEngines,
      List<String> excludeEngines) {

    /** Keeps everything. */
    public static final TestFilter NONE = new TestFilter(List.of(), List.of(), List.of());

    /** With every engine. */
    public TestFilter(
        List<String> includeTags, List<String> excludeTags, List<MethodFilter> methods) {
      this(includeTags, excludeTags, methods, List.of(), List.of());
    }

    /** Copies the lists. */
    public TestFilter {
      includeTags = List.copyOf(includeTags);
      excludeTags = List.copyOf(excludeTags);
      methods = List.copyOf(methods);
      includeEngines = List.copyOf(includeEngines);
      excludeEngines = List.copyOf(excludeEngines);
    }
  }

  /**
   * One item of {@code -Dtest}, compiled to regular expressions. A test with a method is kept where
   * any filter that does not exclude matches, or there is none such, and none that excludes does.
   *
   * @param classRegex must match the whole binary name of the class
   * @param methodRegex must match the whole name of the method; empty matches all
   * @param invocation which invocation of it alone, as JUnit counts; 0 where not known by number
   * @param invocationRegex must match what stands in brackets at the end of a name, where that is
   *     known before it runs; empty for every invocation
   * @param uniqueId the one test or container that is meant instead; empty for what all else says
   * @param excluded whether what matches is dropped
   */
  public record MethodFilter(
      String classRegex,
      String methodRegex,
      int invocation,
      String invocationRegex,
      String uniqueId,
      boolean excluded) {

    /** Every invocation of methods. */
    public MethodFilter(String classRegex, String methodRegex, boolean excluded) {
      this(classRegex, methodRegex, 0, "", "", excluded);
    }
  }
}
