package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How workers are started and fed: what goals share, and Surefire does not have. */
abstract class PoolMojo extends ReportsMojo {

  /**
   * How many workers there are at most: {@code auto} (as many as pay, at most as many as cores), a
   * number, a multiple of the cores ({@code 0.5C}), or {@code 0} (tests run inside Maven, for a
   * debugger). Default: {@code forkCount} where that is set, else {@code auto} for unit tests and
   * {@code 1} for integration tests.
   */
  @Parameter(property = "volley.workers")
  @Nullable String workers;

  /**
   * Surefire's word for {@code workers}, which wins where both are set: a number, a multiple of the
   * cores ({@code 1.5C}), or {@code 0}.
   */
  @Parameter(property = "forkCount")
  @Nullable String forkCount;

  /**
   * What decides which worker runs what: {@code balanced}, {@code load}, {@code worksteal}, {@code
   * each}, or the name of a class of your own with its package.
   */
  @Parameter(property = "volley.strategy", defaultValue = "balanced")
  String strategy;

  /**
   * What is placed as a whole: {@code auto} (a class of Jupiter or JUnit 4; all classes of another
   * engine together), {@code class} (a class, whatever its engine), {@code method} (a test method)
   * or {@code package} (all classes of a package).
   */
  @Parameter(property = "volley.unit", defaultValue = "auto")
  String unit;

  /**
   * How many workers that died are replaced in a run, 0 for none. Default: four for each worker.
   * What then cannot run is an error.
   */
  @Parameter(property = "volley.maxRestarts")
  @Nullable String maxRestarts;

  /**
   * After how many deaths in a row, without the outcome of a test or a culprit in between, no
   * worker is replaced any more. Default: two more than there are workers.
   */
  @Parameter(property = "volley.maxConsecutiveCrashes")
  @Nullable String maxConsecutiveCrashes;

  /**
   * How often a test that ended its JVM is run again, alone on its worker; its last outcome counts.
   * By default it is an error at once.
   */
  @Parameter(property = "volley.rerunCrashes", defaultValue = "0")
  String rerunCrashes;

  /**
   * Whether workers start with an archive of the classes that each of them loads, which Volley
   * makes in the background and keeps under {@code ~/.cache/volley/archives} or {@code
   * $XDG_CACHE_HOME/volley/archives}: {@code auto} (JUnit's classes and Volley's own, on JDK 13 and
   * later, where argLine has no agent), {@code dependencies} (those of the project's dependencies,
   * too) or {@code off}.
   */
  @Parameter(property = "volley.archives", defaultValue = "auto")
  String archives;
}
