package dev.volley.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** The test class path: what goals share. */
abstract class ClassPathMojo extends EnginesMojo {

  /** The directory of test classes: scanned for tests, and first on the class path. */
  @Parameter(defaultValue = "${project.build.testOutputDirectory}")
  File testClassesDirectory;

  /**
   * Dependencies to leave out of the test class path, as {@code
   * groupId[:artifactId[:type[:classifier][:version]]]} with {@code *}.
   */
  @Parameter(property = "maven.test.dependency.excludes")
  List<String> classpathDependencyExcludes = List.of();

  /**
   * Further elements at the end of the test class path. Relative ones are relative to {@code
   * workingDirectory}.
   */
  @Parameter(property = "maven.test.additionalClasspath")
  List<String> additionalClasspathElements = List.of();
}
