package dev.volley.maven;

import java.io.File;
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
 * @param suiteXmlFiles {@code suiteXmlFiles}
 * @param junit {@code junitArtifactName}
 * @param testng {@code testNGArtifactName}
 * @param threads what runs at the same time within a worker
 */
record EnginesForm(
    List<String> included,
    List<String> excluded,
    List<File> suiteXmlFiles,
    String junit,
    String testng,
    ThreadsForm threads) {

  /** Where the user says nothing. */
  static final EnginesForm NONE =
      new EnginesForm(
          List.of(), List.of(), List.of(), "junit:junit", "org.testng:testng", ThreadsForm.NONE);

  /** Copies the lists, without what says nothing. */
  EnginesForm {
    included = Texts.splitAtCommas(included);
    excluded = Texts.splitAtCommas(excluded);
    suiteXmlFiles = List.copyOf(suiteXmlFiles);
  }

  /** As a goal has them. */
  static EnginesForm of(
      EnginesMojo mojo, List<String> included, List<String> excluded, File[] suiteXmlFiles) {
    return new EnginesForm(
        included,
        excluded,
        Stream.of(suiteXmlFiles).filter(file -> file != null).toList(),
        mojo.junitArtifactName,
        mojo.testNGArtifactName,
        new ThreadsForm(
            mojo.parallel, mojo.threadCount, mojo.threadCountClasses, mojo.threadCountMethods));
  }

  /** The same with what {@code <properties>} says of it where no parameter does. */
  EnginesForm orAsIn(Properties properties) {
    return new EnginesForm(
        included.isEmpty() ? List.of(properties.getProperty("includejunit5engines", "")) : included,
        excluded.isEmpty() ? List.of(properties.getProperty("excludejunit5engines", "")) : excluded,
        suiteXmlFiles,
        junit,
        testng,
        threads);
  }

  /** What frameworks are called, and which get an engine. */
  Frameworks frameworks(Properties properties) {
    return new Frameworks(junit, testng, ConfigurationParameters.addsVintage(properties));
  }

  /**
   * Refuses TestNG's suite files, as Surefire does: what they select is not what would run.
   *
   * @throws MojoFailureException where there are any
   */
  void refuseSuiteFiles() throws MojoFailureException {
    if (suiteXmlFiles.isEmpty()) {
      return;
    }
    String missing =
        suiteXmlFiles.stream()
            .filter(file -> !file.isFile())
            .map(File::toString)
            .collect(Collectors.joining(", "));
    throw new MojoFailureException(
        "Parameter \"suiteXmlFiles\" is not supported: TestNG's tests run on the JUnit Platform,"
            + " which does not read suite files. Remove it, and select tests by includes, groups or"
            + " test."
            + (missing.isEmpty() ? "" : " (Not there at all: " + missing + ".)"));
  }
}
