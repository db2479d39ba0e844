package dev.volley.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How often tests run, and what becomes of those that fail: what goals share. */
abstract class StopsMojo extends TimeMojo {

  /**
   * Whether nothing runs, and the log shows instead what each worker is expected to run, how long
   * that takes as far as history knows, and how long it takes at least.
   */
  @Parameter(property = "volley.plan", defaultValue = "false")
  boolean plan;

  /**
   * Runs all tests again and again on the same workers until a pass has a failure: {@code true}, or
   * the most passes there may be. Each pass has reports of its own, as in {@code
   * TEST-FooTest-p2.xml}.
   */
  @Parameter(property = "volley.untilFailure")
  @Nullable String untilFailure;

  /**
   * Runs all tests again and again on the same workers, whatever fails: so many passes ({@code
   * 20}), or as many as begin within a time ({@code 90s}, {@code 10m}, {@code 2h}).
   */
  @Parameter(property = "volley.stress")
  @Nullable String stress;

  /**
   * Which tests run again when they fail. Each {@code retry} has {@code tests} (a tag, or a pattern
   * of class names as in {@code limits}; absent: all), {@code times} (at most; 1), {@code where}
   * ({@code same} worker, {@code fresh} worker, {@code alone}), {@code delay} (as in {@code 5s}),
   * and {@code flaky} (whether a test that then passes {@code passes} or {@code fails} the build).
   * The first that speaks for a test counts.
   */
  @Parameter List<Retry> retries = List.of();

  /** The share of tests up to which failed ones run again; where more fail, none does. */
  @Parameter(property = "volley.retryShare", defaultValue = "100%")
  String retryShare;

  /**
   * Whether a failed test is run, once everything else is done, by itself and after the classes
   * that its worker had run before, to find the one that it fails by.
   */
  @Parameter(property = "volley.findPolluters", defaultValue = "false")
  boolean findPolluters;
}
