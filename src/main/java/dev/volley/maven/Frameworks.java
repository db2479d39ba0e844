package dev.volley.maven;

/**
 * What frameworks are called, and which of their engines Volley may add.
 *
 * @param junit JUnit 4, as {@code groupId:artifactId}
 * @param testng TestNG, likewise
 * @param vintage whether JUnit 4 gets an engine where it has none
 * @param jupiter whether Jupiter does; not where the user named engines himself
 */
record Frameworks(String junit, String testng, boolean vintage, boolean jupiter) {
  /** As they are called where the user says nothing. */
  static final Frameworks DEFAULT = new Frameworks("junit:junit", "org.testng:testng", true, true);

  /**
   * The same where the user named engines himself: by that he can do without Jupiter's. JUnit 4 and
   * TestNG get theirs all the same, as under Surefire; else their tests would not run, and nobody
   * would notice.
   */
  Frameworks withOwnEngines() {
    return new Frameworks(junit, testng, vintage, false);
  }
}
