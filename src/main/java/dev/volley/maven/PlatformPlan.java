package dev.volley.maven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What a project's test class path lacks before the JUnit Platform can run its tests. Decides from
 * names and versions alone, and fetches nothing.
 *
 * <p>The rules are Surefire's (JUnitPlatformProviderInfo), except that artifacts of the platform
 * that are older than the engines need are replaced instead of left to fail.
 *
 * @param platform the version of the JUnit Platform the project's engines belong to
 * @param engines engines to add, as {@code groupId:artifactId:version}
 * @param lacksLauncher whether the launcher is to be added
 * @param replaced artifacts of the platform, as {@code groupId:artifactId}, that stand on the class
 *     path in another version and are to be replaced where they stand
 * @param hasEngine whether any engine of Jupiter, JUnit 4 or TestNG is there or added
 * @param warning what the user should align himself; empty where all is well
 */
record PlatformPlan(
    String platform,
    List<String> engines,
    boolean lacksLauncher,
    List<String> replaced,
    boolean hasEngine,
    Optional<String> warning) {

  static final String LAUNCHER = "org.junit.platform:junit-platform-launcher";
  static final String ENGINE = "org.junit.platform:junit-platform-engine";
  static final String COMMONS = "org.junit.platform:junit-platform-commons";
  static final String CONSOLE_STANDALONE = "org.junit.platform:junit-platform-console-standalone";

  private static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
  private static final String JUPITER_ENGINE = "org.junit.jupiter:junit-jupiter-engine";
  private static final String VINTAGE_ENGINE = "org.junit.vintage:junit-vintage-engine";
  private static final String TESTNG_ENGINE = "org.junit.support:testng-engine";
  private static final String TESTNG_ENGINE_VERSION = "1.1.0";

  /** The oldest platform that workers can speak to: older engines run on it. */
  private static final String OLDEST = "1.8.2";

  /** Copies the lists. */
  PlatformPlan {
    engines = List.copyOf(engines);
    replaced = List.copyOf(replaced);
  }

  /**
   * Decides.
   *
   * @param present versions on the test class path by {@code groupId:artifactId}
   * @throws MojoExecutionException where the project's JUnit 4 or TestNG is too old
   */
  static PlatformPlan of(Map<String, String> present) throws MojoExecutionException {
    return of(present, Map.of(), Frameworks.DEFAULT);
  }

  /**
   * Decides.
   *
   * @param present versions on the test class path by {@code groupId:artifactId}
   * @param brought versions of what the user's own engines bring along; empty where he named none
   * @param frameworks what they are called, and whether JUnit 4 gets an engine
   * @throws MojoExecutionException where the project's JUnit 4 or TestNG is too old
   */
  static PlatformPlan of(
      Map<String, String> present, Map<String, String> brought, Frameworks frameworks)
      throws MojoExecutionException {
    Map<String, String> all = new HashMap<>(brought);
    all.putAll(present);
    String platform = platform(all);
    List<String> engines = missingEngines(present, brought, platform, frameworks);
    boolean hasEngine =
        !engines.isEmpty()
            || !brought.isEmpty()
            || Stream.of(JUPITER_ENGINE, VINTAGE_ENGINE, TESTNG_ENGINE, CONSOLE_STANDALONE)
                .anyMatch(present::containsKey);
    return new PlatformPlan(
        platform,
        engines,
        !present.containsKey(LAUNCHER) && !present.containsKey(CONSOLE_STANDALONE),
        misaligned(present, platform),
        hasEngine,
        unalignedJupiter(present));
  }

  /** Whether anything has to be fetched. */
  boolean isComplete() {
    return engines.isEmpty() && !lacksLauncher && replaced.isEmpty();
  }

  private static String platform(Map<String, String> present) {
    Stream<String> needed =
        Stream.concat(
            Stream.of(JUPITER_API, JUPITER_ENGINE, VINTAGE_ENGINE)
                .map(present::get)
                .filter(Objects::nonNull)
                .map(JUnitVersions::platformOf),
            Stream.of(ENGINE, COMMONS).map(present::get).filter(Objects::nonNull));
    String newest =
        JUnitVersions.newest(needed)
            .orElseGet(
                () ->
                    present.getOrDefault(
                        LAUNCHER, JUnitVersions.platformOf(JUnitVersions.DEFAULT_JUPITER)));
    return JUnitVersions.isOlder(newest, "1.8") ? OLDEST : newest;
  }

  /** Who brings engines decides on Jupiter's alone: what is JUnit 4's and TestNG's runs as well. */
  private static List<String> missingEngines(
      Map<String, String> present,
      Map<String, String> brought,
      String platform,
      Frameworks frameworks)
      throws MojoExecutionException {
    List<String> engines = new ArrayList<>();
    String jupiter = brought.isEmpty() ? present.get(JUPITER_API) : null;
    if (jupiter != null && !present.containsKey(JUPITER_ENGINE)) {
      engines.add(JUPITER_ENGINE + ":" + jupiter);
    }
    String junit = frameworks.vintage() ? present.get(frameworks.junit()) : null;
    if (junit != null
        && !present.containsKey(VINTAGE_ENGINE)
        && !brought.containsKey(VINTAGE_ENGINE)) {
      engines.add(VINTAGE_ENGINE + ":" + vintageFor(junit, platform));
    }
    String testng = present.get(frameworks.testng());
    if (testng != null
        && !present.containsKey(TESTNG_ENGINE)
        && !brought.containsKey(TESTNG_ENGINE)) {
      if (JUnitVersions.isOlder(testng, "6.14.3")) {
        throw new MojoExecutionException(
            "TestNG support requires version 6.14.3 or above. You have declared version "
                + testng
                + ".");
      }
      engines.add(TESTNG_ENGINE + ":" + TESTNG_ENGINE_VERSION);
    }
    return engines;
  }

  private static String vintageFor(String junit, String platform) throws MojoExecutionException {
    if (JUnitVersions.isOlder(junit, "4.12")) {
      throw new MojoExecutionException(
          "The used JUnit Version "
              + junit
              + " is not supported anymore. Please update to version 4.12+: set junit:junit to"
              + " 4.13.2, or exclude it where a dependency brings it and no test needs it.");
    }
    return JUnitVersions.jupiterOf(platform);
  }

  private static List<String> misaligned(Map<String, String> present, String platform) {
    List<String> misaligned = new ArrayList<>();
    String launcher = present.get(LAUNCHER);
    if (launcher != null && !launcher.equals(platform)) {
      misaligned.add(LAUNCHER);
    }
    for (String artifact : List.of(ENGINE, COMMONS)) {
      String version = present.get(artifact);
      if (version != null && JUnitVersions.isOlder(version, platform)) {
        misaligned.add(artifact);
      }
    }
    return misaligned;
  }

  private static Optional<String> unalignedJupiter(Map<String, String> present) {
    String api = present.get(JUPITER_API);
    String engine = present.get(JUPITER_ENGINE);
    return api == null || engine == null || api.equals(engine)
        ? Optional.empty()
        : Optional.of(
            "junit-jupiter-api "
                + api
                + " and junit-jupiter-engine "
                + engine
                + " stand on the test class path: align them by importing org.junit:junit-bom in"
                + " dependencyManagement.");
  }
}
