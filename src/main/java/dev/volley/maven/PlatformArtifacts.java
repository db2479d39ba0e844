package dev.volley.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/**
 * Completes a test class path so that the JUnit Platform can run what is on it: the launcher that
 * matches the project's platform, and an engine for each framework that has none. Nothing that the
 * project has itself is doubled.
 */
final class PlatformArtifacts {
  private static final String LAUNCHER_CLASS = "org/junit/platform/launcher/Launcher.class";
  private static final String ENGINE_SERVICE =
      "META-INF/services/org.junit.platform.engine.TestEngine";

  /** Ends the sentence "... which is needed to" in messages. */
  static final String PURPOSE = "run the project's tests on the JUnit Platform";

  private final Dependencies dependencies;
  private final Log log;

  PlatformArtifacts(Dependencies dependencies, Log log) {
    this.dependencies = dependencies;
    this.log = log;
  }

  /**
   * A complete class path.
   *
   * @param test the test class path, with older artifacts of the platform replaced where they stood
   * @param added launcher and engines to stand behind it
   */
  record Completed(TestClassPath test, List<Path> added) {
    /** Copies the list. */
    Completed {
      added = List.copyOf(added);
    }
  }

  /**
   * Completes a test class path.
   *
   * @throws MojoFailureException where there is no engine, or two launchers
   * @throws MojoExecutionException where something is too old, or cannot be fetched
   */
  Completed complete(TestClassPath test) throws MojoExecutionException, MojoFailureException {
    return complete(test, List.of(), Frameworks.DEFAULT);
  }

  /**
   * Completes a test class path.
   *
   * @param own the user's own engines, and what he put beside them; empty where there are none
   * @param frameworks what they are called, and whether JUnit 4 gets an engine
   * @throws MojoFailureException where there is no engine, or two launchers
   * @throws MojoExecutionException where something is too old, or cannot be fetched
   */
  Completed complete(TestClassPath test, List<Dependency> own, Frameworks frameworks)
      throws MojoExecutionException, MojoFailureException {
    List<Path> launchers = ownLaunchers(test);
    if (launchers.size() > 1) {
      throw new MojoFailureException(
          "Two JUnit Platform launchers are on the test class path: "
              + launchers.stream().map(Path::toString).collect(Collectors.joining(" and "))
              + ". Which of them is loaded is chance: remove one.");
    }
    Map<String, String> present = new LinkedHashMap<>(test.versions());
    boolean bringsItsOwn = !launchers.isEmpty() && !present.containsKey(PlatformPlan.LAUNCHER);
    Map<String, String> brought = own.isEmpty() ? Map.of() : dependencies.versions(own, PURPOSE);
    PlatformPlan plan = PlatformPlan.of(present, brought, frameworks);
    if (!plan.hasEngine() && ClassPathSearch.holding(test.elements(), ENGINE_SERVICE).isEmpty()) {
      throw noEngine(test);
    }
    plan.warning().ifPresent(log::warn);
    if (own.isEmpty() && (plan.isComplete() || (bringsItsOwn && plan.engines().isEmpty()))) {
      return new Completed(test, List.of());
    }
    return fetch(plan, own, test, !bringsItsOwn);
  }

  /** Launchers that come with the project, as far as they can be found without opening all jars. */
  private static List<Path> ownLaunchers(TestClassPath test) {
    Stream<Path> likely =
        test.dependencies().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("org.junit.platform:"))
            .map(Map.Entry::getValue);
    return ClassPathSearch.holding(
        Stream.concat(likely, test.additional().stream()).distinct().toList(), LAUNCHER_CLASS);
  }

  private Completed fetch(
      PlatformPlan plan, List<Dependency> own, TestClassPath test, boolean withLauncher)
      throws MojoExecutionException {
    List<Dependency> roots = new ArrayList<>(own);
    plan.engines().forEach(engine -> roots.add(dependency(engine)));
    if (withLauncher) {
      roots.add(dependency(PlatformPlan.LAUNCHER + ":" + plan.platform()));
    }
    List<Dependency> managed =
        Stream.of(PlatformPlan.LAUNCHER, PlatformPlan.ENGINE, PlatformPlan.COMMONS)
            .map(artifact -> dependency(artifact + ":" + plan.platform()))
            .toList();
    Map<String, Path> fetched = dependencies.withAllTheyNeed(roots, managed, PURPOSE);
    tell(plan, test);
    Map<String, Path> replacing = new LinkedHashMap<>(fetched);
    replacing.keySet().retainAll(plan.replaced());
    Map<String, Path> added = new LinkedHashMap<>(fetched);
    added.keySet().removeAll(test.versions().keySet());
    return new Completed(test.with(replacing), List.copyOf(added.values()));
  }

  private void tell(PlatformPlan plan, TestClassPath test) {
    if (!plan.replaced().isEmpty()) {
      log.info(
          plan.replaced().stream()
              .map(artifact -> nameOf(artifact) + " " + test.versions().get(artifact))
              .collect(
                  Collectors.joining(
                      ", ",
                      "The test class path holds ",
                      ": running with "
                          + plan.platform()
                          + ", which the engines belong to. (Importing org.junit:junit-bom in"
                          + " dependencyManagement aligns them for good.)")));
    }
    for (String engine : plan.engines()) {
      if (engine.startsWith("org.junit.support:testng-engine:")) {
        log.info("TestNG is present. Adding per default " + engine);
      } else {
        log.debug("Adding " + engine);
      }
    }
  }

  private static String nameOf(String versionless) {
    return versionless.substring(versionless.indexOf(':') + 1);
  }

  /** The frameworks themselves are the project's business: only what runs them is fetched. */
  private static Dependency dependency(String coordinates) {
    return new Dependency(
        new DefaultArtifact(coordinates),
        "runtime",
        false,
        List.of(
            new Exclusion("org.testng", "testng", "*", "*"),
            new Exclusion("junit", "junit", "*", "*")));
  }

  private static MojoFailureException noEngine(TestClassPath test) {
    return new MojoFailureException(
        "There are test classes in "
            + test.testClasses()
            + ", but no test engine on the test class path to run them. Add one to the project's"
            + " dependencies, with scope test: org.junit.jupiter:junit-jupiter for JUnit 5 and 6,"
            + " junit:junit 4.12 or later for JUnit 4, org.testng:testng 6.14.3 or later for"
            + " TestNG, or the engine of another framework.");
  }
}
