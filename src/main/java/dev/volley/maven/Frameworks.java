package dev.volley.maven;

/**
 * What frameworks are called, and which of their engines Volley may add.
 *
 * @param junit JUnit 4, as {@code groupId:artifactId}
 * @param testng TestNG, likewise
 * @param vintage whether JUnit 4 gets an engine where it has none
 */
record Frameworks(String junit, String testng, boolean vintage) {
  /** As they are called where the user says nothing. */
  static final Frameworks DEFAULT = new Frameworks("junit:junit", "org.testng:testng", true);
}
