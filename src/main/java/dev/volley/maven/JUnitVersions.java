package dev.volley.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** How versions of the JUnit Platform, Jupiter and Vintage belong together. */
final class JUnitVersions {
  /**
   * Jupiter and Vintage where the project names no version: the last line that runs on Java 8, so
   * that it fits whatever JVM the workers run on.
   */
  static final String DEFAULT_JUPITER = "5.14.4";

  private JUnitVersions() {}

  /** The platform of a Jupiter or Vintage: {@code 1.x} for {@code 5.x}, equal from 6 on. */
  static String platformOf(String jupiter) {
    return jupiter.startsWith("5.") ? "1." + jupiter.substring(2) : jupiter;
  }

  /** The Jupiter and Vintage of a platform. */
  static String jupiterOf(String platform) {
    return platform.startsWith("1.") ? "5." + platform.substring(2) : platform;
  }

  static boolean isOlder(String version, String other) {
    return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
  }

  /** The newest of those that are there. */
  static Optional<String> newest(Stream<String> versions) {
    return versions.reduce((a, b) -> isOlder(a, b) ? b : a);
  }
}
