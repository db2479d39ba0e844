package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** How workers are fed: what goals share, and Surefire does not have. */
abstract class PoolMojo extends ReportsMojo {

  /** What decides which worker runs what: {@code balanced} or {@code load}. */
  @Parameter(property = "volley.strategy", defaultValue = "balanced")
  String strategy;

  /**
   * What is placed as a whole: {@code auto} (a class of Jupiter or JUnit 4; all classes of another
   * engine together) or {@code class} (a class, whatever its engine).
   */
  @Parameter(property = "volley.unit", defaultValue = "auto")
  String unit;
}
