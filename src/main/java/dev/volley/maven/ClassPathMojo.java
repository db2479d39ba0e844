package dev.volley.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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
   * The scope of dependencies to leave out of the test class path: {@code compile} (with {@code
   * provided} and {@code system}), {@code runtime} (with {@code compile}), {@code compile+runtime},
   * {@code runtime+system} or {@code test} (all of them).
   */
  @Parameter(defaultValue = "")
  @Nullable String classpathDependencyScopeExclude;

  /**
   * Further elements at the end of the test class path. Relative ones are relative to {@code
   * workingDirectory}.
   */
  @Parameter(property = "maven.test.additionalClasspath")
  List<String> additionalClasspathElements = List.of();

  /**
   * Artifacts to stand behind these, with all they need at compile and run time. The project's
   * {@code dependencyManagement} has no say in their versions.
   */
  @Parameter(property = "maven.test.additionalClasspathDependencies")
  List<Dependency> additionalClasspathDependencies = List.of();
}
