package dev.volley.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How long something may run: what goals share. Durations are a number of seconds, or as in {@code
 * 500ms}, {@code 30s}, {@code 5m}, {@code 1h30m} or {@code PT30S}; 0 is no limit.
 */
abstract class TimeMojo extends SchedulingMojo {

  /**
   * After how long a test that runs is told of on the console, with what its thread does; and again
   * each time that has doubled.
   */
  @Parameter(property = "volley.slow", defaultValue = "0")
  String slow;

  /**
   * How long a test may run. One that runs longer is an error, whatever becomes of it: evidence is
   * gathered, its thread interrupted, and at last its worker's process killed with all that it has
   * started. Other tests go on.
   */
  @Parameter(property = "volley.testTimeout", defaultValue = "0")
  String testTimeout;

  /**
   * How long a class may run in one worker, with all that it does before, between and after its
   * tests. What is left of one that runs longer does not run.
   */
  @Parameter(property = "volley.classTimeout", defaultValue = "0")
  String classTimeout;

  /**
   * How long the whole run may take. What runs then is an error, what has not run is skipped, and
   * the build fails.
   */
  @Parameter(property = "volley.runTimeout", defaultValue = "0")
  String runTimeout;

  /**
   * Other limits for some tests. Each {@code timeout} has {@code tests}, as in {@code limits}, and
   * one or more of {@code slow}, {@code testTimeout}, {@code classTimeout} and {@code runTimeout}.
   * Of the first three the first that names a test counts; a {@code runTimeout} is how long at
   * least one of these tests may be running, in the whole run.
   */
  @Parameter List<@Nullable Timeout> timeouts = List.of();
}
