package dev.volley.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    Duration exitTimeout) {

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
    return new ForkSettings(
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
        most,
        exitTimeout);
  }

  /** The same with other arguments for the JVM and another order of the class path. */
  public ForkSettings withJvm(List<String> arguments, List<Path> elements) {
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
        workers,
        exitTimeout);
  }

  /**
   * Which of the discovered tests are kept, decided in the worker.
   *
   * @param includeTags tag expressions or category names; empty keeps all
   * @param excludeTags the same, for what is dropped
   * @param methods filters on methods; empty keeps all
   */
  public record TestFilter(
      List<String> includeTags, List<String> excludeTags, List<MethodFilter> methods) {

    /** Keeps everything. */
    public static final TestFilter NONE = new TestFilter(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public TestFilter {
      includeTags = List.copyOf(includeTags);
      excludeTags = List.copyOf(excludeTags);
      methods = List.copyOf(methods);
    }
  }

  /**
   * One item of {@code -Dtest}, compiled to regular expressions. A test with a method is kept where
   * any filter that does not exclude matches, or there is none such, and none that excludes does.
   *
   * @param classRegex must match the whole binary name of the class
   * @param methodRegex must match the whole name of the method; empty matches all
   * @param excluded whether what matches is dropped
   */
  public record MethodFilter(String classRegex, String methodRegex, boolean excluded) {}
}
