package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What becomes of runs that are over: what goals share that read event logs and run nothing. */
abstract class LogsMojo extends ReportFilesMojo {

  /** Whether the build fails where no logs are named and there are none. */
  @Parameter(property = "volley.failIfNoLogs", defaultValue = "true")
  boolean failIfNoLogs;

  /** Whether the build goes on where tests have failed. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  boolean testFailureIgnore;

  /** From how many flaky tests on, in all logs together, the build fails; 0 for never. */
  @Parameter(property = "surefire.failOnFlakeCount", defaultValue = "0")
  int failOnFlakeCount;

  /** Whether the console has the banner, an account of each class, and the counts. */
  @Parameter(property = "surefire.printSummary", defaultValue = "true")
  boolean printSummary;

  /** Whether there is a text file for each class. */
  @Parameter(property = "surefire.useFile", defaultValue = "true")
  boolean useFile;

  /**
   * Which tests stand in text files and in the console's account of a class: {@code brief}, those
   * that failed, or {@code plain}, all.
   */
  @Parameter(property = "surefire.reportFormat", defaultValue = "brief")
  String reportFormat;

  /** The encoding of text files. */
  @Parameter(property = "surefire.encoding", defaultValue = "${project.reporting.outputEncoding}")
  @Nullable String encoding;
}
