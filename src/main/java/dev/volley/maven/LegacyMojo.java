package dev.volley.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of Surefire's that have no effect, so that a POM which has them keeps working: what
 * goals share. {@link DeadParameters} names those that a user has set.
 */
abstract class LegacyMojo extends StopsMojo {

  /** Without effect: what Volley keeps for a run lies in {@code target/volley}. */
  @Parameter(property = "tempDir", defaultValue = "surefire")
  @Nullable String tempDir;

  /** Without effect: tests are loaded by the system class loader. */
  @Parameter(property = "childDelegation", defaultValue = "false")
  @Nullable String childDelegation;

  /** Without effect: what tests print is told by the thread that prints it. */
  @Parameter(property = "surefire.stackTraceFilterPrefixes")
  List<String> stackTraceFilterPrefixes = List.of();

  /** Without effect: what tests print is told by the thread that prints it. */
  @Parameter(property = "surefire.stackTraceMaxFrames", defaultValue = "15")
  @Nullable String stackTraceMaxFrames;

  /** Without effect: TestNG's own reports are not made. */
  @Parameter(defaultValue = "${project.build.testSourceDirectory}")
  @Nullable File testSourceDirectory;

  /** Without effect: what a test did when its time was over is shown with it. */
  @Parameter Map<String, String> forkedProcessTimeoutExtensionContext = Map.of();
}
