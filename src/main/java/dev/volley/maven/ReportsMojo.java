package dev.volley.maven;

import java.util.Properties;
import org.apache.maven.plugins.annotations.Parameter;

/** What the JUnit Platform is told: what goals share. */
abstract class ReportsMojo extends JvmMojo {

  /**
   * Properties for the engines. One key is known: {@code configurationParameters}, the JUnit
   * Platform's parameters in the syntax of {@code java.util.Properties}.
   */
  @Parameter Properties properties = new Properties();
}
