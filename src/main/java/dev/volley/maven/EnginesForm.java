package dev.volley.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The parameters that say which engines run, as the user gave them.
 *
 * @param included {@code includeJUnit5Engines}
 * @param excluded {@code excludeJUnit5Engines}
 * @param suiteFiles {@code suiteXmlFiles}
 * @param junit {@code junitArtifactName}
 * @param testng {@code testNGArtifactName}
 * @param threads what runs at the same time within a worker
 * @param idle parameters that were set and have no effect
 */
record EnginesForm(
    List<String> included,
    List<String> excluded,
    List<File> suiteFiles,
    String junit,
    String testng,
    ThreadsForm threads,
    List<String> idle) {

  /** Where the user says nothing. */
  static final EnginesForm NONE =
      new EnginesForm(
          List.of(),
          List.of(),
          List.of(),
          "junit:junit",
          "org.testng:testng",
          ThreadsForm.NONE,
          List.of());

  /** Copies the lists, without what says nothing. */
  EnginesForm {
    included = Texts.splitAtCommas(included);
    excluded = Texts.splitAtCommas(excluded);
    suiteFiles = List.copyOf(suiteFiles);
    idle = List.copyOf(idle);
  }

  /** As a goal has them. */
  static EnginesForm of(
      EnginesMojo mojo, List<String> included, List<String> excluded, File[] suiteFiles) {
    List<String> idle = new ArrayList<>();
    addWhere(mojo.threadCountSuites != 0, "threadCountSuites", idle);
    addWhere(!mojo.perCoreThreadCount, "perCoreThreadCount", idle);
    addWhere(mojo.useUnlimitedThreads, "useUnlimitedThreads", idle);
    addWhere(!mojo.parallelOptimized, "parallelOptimized", idle);
    addWhere(
        mojo.objectFactory != null && !mojo.objectFactory.isBlank(), "objectFactory", idle);
    return new EnginesForm(
        included,
        excluded,
        Stream.of(suiteFiles).filter(file -> file != null).toList(),
        mojo.junitArtifactName,
        mojo.testNGArtifactName,
        new ThreadsForm(
            mojo.parallel, mojo.threadCount, mojo.threadCountClasses, mojo.threadCountMethods),
        idle);
  }

  /** The same where the user gave time limits of JUnit 4's former provider, which have no effect. */
  EnginesForm withTimeouts(double seconds, double forcedSeconds) {
    List<String> more = new ArrayList<>(idle);
    addWhere(seconds > 0, "parallelTestsTimeoutInSeconds (use runTimeout)", more);
    addWhere(forcedSeconds > 0, "parallelTestsTimeoutForcedInSeconds (use runTimeout)", more);
    return new EnginesForm(included, excluded, suiteFiles, junit, testng, threads, more);
  }

  /** The same with what {@code <properties>} says of it where no parameter does. */
  EnginesForm orAsIn(Properties properties) {
    return new EnginesForm(
        included.isEmpty() ? List.of(properties.getProperty("includejunit5engines", "")) : included,
        excluded.isEmpty() ? List.of(properties.getProperty("excludejunit5engines", "")) : excluded,
        suiteFiles,
        junit,
        testng,
        threads,
        idle);
  }

  /** What frameworks are called, and which get an engine. */
  Frameworks frameworks(Properties properties) {
    return new Frameworks(
        junit, testng, ConfigurationParameters.addsVintage(properties), true);
  }

  private static void addWhere(boolean set, String name, List<String> names) {
    if (set) {
      names.add(name);
    }
  }

  /** Sentences that name what was set and does nothing. */
  List<String> warnings() {
    List<String> names = new ArrayList<>(idle);
    names.addAll(threads.idle());
    return names.isEmpty()
        ? List.of()
        : List.of(
            "These parameters have no effect on the JUnit Platform, and are passed over: "
                + String.join(", ", names)
                + ".");
  }

  /**
   * Refuses TestNG's suite files, as Surefire does: what they select is not what would run.
   *
   * @throws MojoFailureException where there are any
   */
  void refuseSuiteFiles() throws MojoFailureException {
    if (suiteFiles.isEmpty()) {
      return;
    }
    String missing =
        suiteFiles.stream()
            .filter(file -> !file.isFile())
            .map(File::toString)
            .collect(Collectors.joining(", "));
    throw new MojoFailureException(
        "suiteXmlFiles cannot be used: TestNG's tests run on the JUnit Platform, which does not"
            + " read suite files. Remove it, and select tests by includes, groups or test."
            + (missing.isEmpty() ? "" : " (Not there at all: " + missing + ".)"));
  }
}
