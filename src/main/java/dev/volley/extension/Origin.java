package dev.volley.extension;

/** A plugin in whose place Volley runs. */
enum Origin {
  /** Unit tests. */
  SUREFIRE("surefire"),

  /** Integration tests. */
  FAILSAFE("failsafe");

  /** The group of both. */
  static final String GROUP = "org.apache.maven.plugins";

  private final String prefix;

  Origin(String prefix) {
    this.prefix = prefix;
  }

  /** What stands before a goal of it on the command line. */
  String prefix() {
    return prefix;
  }

  String artifactId() {
    return "maven-" + prefix + "-plugin";
  }

  /** As Maven tells plugins apart: without the version. */
  String key() {
    return GROUP + ":" + artifactId();
  }

  /** Whether Volley has a goal of that name that does the same. */
  boolean hands(String goal) {
    return this == SUREFIRE
        ? goal.equals("test")
        : goal.equals("integration-test") || goal.equals("verify");
  }
}
