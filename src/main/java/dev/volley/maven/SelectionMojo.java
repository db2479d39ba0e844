package dev.volley.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which tests run: what goals share. */
abstract class SelectionMojo extends GoalMojo {

  /**
   * Skips running tests, and compiling them.
   *
   * <p>Prefer {@code skipTests}, which this plugin alone heeds.
   */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean skip;

  /**
   * Skips running tests.
   *
   * @deprecated Use {@code skipTests}.
   */
  @Deprecated
  @Parameter(property = "maven.test.skip.exec")
  boolean skipExec;

  /**
   * Tags (JUnit 5 and 6: tag expressions), categories (JUnit 4: qualified or simple names) or
   * groups (TestNG) of which a test must meet one; separated by commas.
   */
  @Parameter(property = "groups")
  @Nullable String groups;

  /** The same, of which a test may meet none. */
  @Parameter(property = "excludedGroups")
  @Nullable String excludedGroups;

  /** Whether the build fails where there are no tests at all. */
  @Parameter(property = "failIfNoTests", defaultValue = "false")
  boolean failIfNoTests;

  /**
   * Dependencies whose jars are scanned for tests beside the test classes, as {@code
   * groupId[:artifactId[:type[:classifier][:version]]]} with {@code *}.
   */
  @Parameter(property = "dependenciesToScan")
  List<String> dependenciesToScan = List.of();
}
