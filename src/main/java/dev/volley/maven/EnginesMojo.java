package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The frameworks of the tests: what goals share. */
abstract class EnginesMojo extends SelectionMojo {

  /** What JUnit 4 is called among the project's dependencies. */
  @Parameter(property = "junitArtifactName", defaultValue = "junit:junit")
  String junitArtifactName = "junit:junit";

  /** What TestNG is called among the project's dependencies. */
  @Parameter(property = "testNGArtifactName", defaultValue = "org.testng:testng")
  String testNGArtifactName = "org.testng:testng";

  /**
   * What JUnit 4 and TestNG run at the same time within each worker: {@code classes}, {@code
   * methods}, {@code classesAndMethods}, for TestNG also {@code tests} or {@code instances}; {@code
   * none} is the default.
   *
   * <p>Prefer {@code workers}, which is about processes.
   */
  @Parameter(property = "parallel")
  @Nullable String parallel;

  /** On how many threads, where {@code parallel} is set. */
  @Parameter(property = "threadCount")
  int threadCount;

  /** Without effect: suites do not run at the same time. */
  @Parameter(property = "threadCountSuites", defaultValue = "0")
  @Nullable String threadCountSuites;

  /** The larger of this and {@code threadCountMethods} counts where {@code threadCount} is 0. */
  @Parameter(property = "threadCountClasses", defaultValue = "0")
  int threadCountClasses;

  /** The larger of this and {@code threadCountClasses} counts where {@code threadCount} is 0. */
  @Parameter(property = "threadCountMethods", defaultValue = "0")
  int threadCountMethods;

  /** Without effect, as under Surefire: {@code threadCount} is what it says. */
  @Parameter(property = "perCoreThreadCount", defaultValue = "true")
  @Nullable String perCoreThreadCount;

  /** Without effect, as under Surefire: see {@code threadCount}. */
  @Parameter(property = "useUnlimitedThreads", defaultValue = "false")
  @Nullable String useUnlimitedThreads;

  /** Without effect, as under Surefire. */
  @Parameter(property = "parallelOptimized", defaultValue = "true")
  @Nullable String parallelOptimized;

  /** Without effect: TestNG's engine makes the objects of tests. */
  @Parameter(property = "objectFactory")
  @Nullable String objectFactory;
}
