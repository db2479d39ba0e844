package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** How workers are started and fed: what goals share, and Surefire does not have. */
abstract class PoolMojo extends ReportsMojo {

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
   * Whether workers start with an archive of the classes that each of them loads, which Volley
   * makes in the background and keeps under {@code ~/.cache/volley/archives} or {@code
   * $XDG_CACHE_HOME/volley/archives}: {@code auto} (JUnit's classes and Volley's own, on JDK 13 and
   * later, where argLine has no agent), {@code dependencies} (those of the project's dependencies,
   * too) or {@code off}.
   */
  @Parameter(property = "volley.archives", defaultValue = "auto")
  String archives;
}
