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

  /** Has no effect: JUnit 4's suites do not run at the same time. */
  @Parameter(property = "threadCountSuites", defaultValue = "0")
  int threadCountSuites;

  /** The larger of this and {@code threadCountMethods} counts where {@code threadCount} is 0. */
  @Parameter(property = "threadCountClasses", defaultValue = "0")
  int threadCountClasses;

  /** The larger of this and {@code threadCountClasses} counts where {@code threadCount} is 0. */
  @Parameter(property = "threadCountMethods", defaultValue = "0")
  int threadCountMethods;

  /** Has no effect: numbers of threads are what they say. */
  @Parameter(property = "perCoreThreadCount", defaultValue = "true")
  boolean perCoreThreadCount;

  /** Has no effect: there are as many threads as cores where no number is given. */
  @Parameter(property = "useUnlimitedThreads", defaultValue = "false")
  boolean useUnlimitedThreads;

  /** Has no effect. */
  @Parameter(property = "parallelOptimized", defaultValue = "true")
  boolean parallelOptimized;

  /** Has no effect: TestNG's engine makes the objects of tests. */
  @Parameter(property = "objectFactory")
  @Nullable String objectFactory;
}
