package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/** What reports hold: what all goals share that make some. */
abstract class ReportFilesMojo extends GoalMojo {

  /** Whether stack traces in reports keep only the frames of the test class. */
  @Parameter(property = "trimStackTrace", defaultValue = "false")
  boolean trimStackTrace;

  /**
   * What is added to the names of report files ({@code TEST-FooTest-SUFFIX.xml}), and in the XML to
   * those of suites and classes ({@code FooTest(SUFFIX)}).
   */
  @Parameter(property = "surefire.reportNameSuffix")
  @Nullable String reportNameSuffix;

  /** Whether what tests print goes to a file for each class, and not to the console. */
  @Parameter(property = "maven.test.redirectTestOutputToFile", defaultValue = "false")
  boolean redirectTestOutputToFile;

  /** Whether the XML holds what tests have printed that passed. */
  @Parameter(property = "enableOutErrElements", defaultValue = "true")
  boolean enableOutErrElements;

  /** Whether the XML of a class all of whose tests passed holds system properties. */
  @Parameter(property = "enablePropertiesElement", defaultValue = "true")
  boolean enablePropertiesElement;

  /** Whether the XML says when classes and tests began. */
  @Parameter(property = "reportTestTimestamp", defaultValue = "false")
  boolean reportTestTimestamp;

  /**
   * Whether there is no XML. Goes before {@code disable} in {@code statelessTestsetReporter}.
   *
   * @deprecated use {@code disable} in {@code statelessTestsetReporter}
   */
  @Deprecated
  @Parameter(property = "disableXmlReport")
  @Nullable Boolean disableXmlReport;

  /**
   * The XML: {@code disable}, {@code version} (of its schema), and for names that {@code
   * DisplayName} gives {@code usePhrasedFileName}, {@code usePhrasedTestSuiteClassName}, {@code
   * usePhrasedTestCaseClassName}, {@code usePhrasedTestCaseMethodName}.
   */
  @Parameter @Nullable PlexusConfiguration statelessTestsetReporter;

  /**
   * What tests print: {@code disable} (it is neither shown nor written to files of its own), {@code
   * encoding} (of files, with {@code redirectTestOutputToFile}), {@code usePhrasedFileName}.
   */
  @Parameter @Nullable PlexusConfiguration consoleOutputReporter;

  /**
   * What is told of each class, on the console and in text files: {@code disable}, {@code
   * usePhrasedFileName}, {@code usePhrasedClassNameInRunning}, {@code
   * usePhrasedClassNameInTestCaseSummary}.
   */
  @Parameter @Nullable PlexusConfiguration statelessTestsetInfoReporter;
}
