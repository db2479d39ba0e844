package dev.volley.maven;

import java.io.File;
import java.util.Map;
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
   * System properties for tests. They win over {@code -D} in {@code argLine}; over them wins what
   * is given to Maven by {@code -D}.
   */
  @Parameter Map<String, @Nullable String> systemPropertyVariables = Map.of();

  /** Environment variables for workers, on top of Maven's own. */
  @Parameter Map<String, @Nullable String> environmentVariables = Map.of();

  /** The working directory of workers; made where it is missing. */
  @Parameter(property = "basedir")
  File workingDirectory;

  /** Whether assertions are enabled in the classes under test. */
  @Parameter(property = "enableAssertions", defaultValue = "true")
  boolean enableAssertions;
}
