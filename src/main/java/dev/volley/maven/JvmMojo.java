package dev.volley.maven;

import java.io.File;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The workers' JVM: what goals share. */
abstract class JvmMojo extends ClassPathMojo {

  /**
   * Arguments for the JVM of each worker.
   *
   * <p>A late reference such as {@code @{argLine}} is replaced by what the property holds when the
   * goal runs; an undefined one means nothing. {@code ${surefire.forkNumber}} and {@code
   * ${volley.worker.slot}} are replaced by the worker's slot.
   */
  @Parameter(property = "argLine")
  @Nullable String argLine;

  /**
   * The java that workers run on: the path of a JDK's {@code bin/java}. Default is the build's JDK
   * toolchain, else the JVM that runs Maven.
   */
  @Parameter(property = "jvm")
  @Nullable String jvm;

  /**
   * What the JDK that workers run on must be, as toolchains describe themselves: {@code
   * <version>21</version>}. Goes before the build's own toolchain; {@code jvm} goes before both.
   */
  @Parameter @Nullable Map<String, String> jdkToolchain;

  /**
   * System properties for tests. They win over {@code -D} in {@code argLine} and over {@code
   * systemPropertiesFile}; over them wins what is given to Maven by {@code -D}.
   */
  @Parameter Map<String, @Nullable String> systemPropertyVariables = Map.of();

  /**
   * System properties for tests, over which all others win.
   *
   * @deprecated use {@code systemPropertyVariables}
   */
  @Deprecated @Parameter @Nullable Properties systemProperties;

  /** Whether tests see what is given to Maven by {@code -D} as system properties. */
  @Parameter(defaultValue = "true")
  boolean promoteUserPropertiesToSystemProperties;

  /** Environment variables for workers, on top of Maven's own. */
  @Parameter Map<String, @Nullable String> environmentVariables = Map.of();

  /** The working directory of workers; made where it is missing. */
  @Parameter(property = "basedir")
  @Nullable File workingDirectory;

  /** Whether assertions are enabled in the classes under test; {@code -da} in argLine wins. */
  @Parameter(property = "enableAssertions", defaultValue = "true")
  boolean enableAssertions;
}
