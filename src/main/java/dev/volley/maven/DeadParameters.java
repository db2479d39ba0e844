package dev.volley.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Parameters of Surefire's that Volley accepts and does nothing with, and what to use instead. A
 * user who has set one to something that Volley does not do anyway is told so once.
 */
final class DeadParameters {
  private static final List<Dead> ALL =
      List.of(
          new Dead(
              "shutdown",
              Set.of("exit", "kill"),
              "when Maven is stopped, running tests have half a second to end"),
          new Dead(
              "forkNode",
              Set.of(),
              "workers answer on pipes of their own, which nothing that tests print can touch"),
          new Dead("useSystemClassLoader", Set.of(), "tests are loaded by the system class loader"),
          new Dead("childDelegation", Set.of(), "tests are loaded by the system class loader"),
          new Dead("tempDir", Set.of(), "what Volley keeps for a run lies in target/volley"),
          new Dead("stackTraceFilterPrefixes", Set.of(), "what tests print is told by its thread"),
          new Dead("stackTraceMaxFrames", Set.of(), "what tests print is told by its thread"),
          new Dead("testSourceDirectory", Set.of(), "TestNG's own reports are not made"),
          new Dead("runOrderStatisticsFileChecksum", Set.of(), "use history to name the file"),
          new Dead("objectFactory", Set.of(), "TestNG's engine makes the objects of tests"),
          new Dead("threadCountSuites", Set.of(), "suites do not run at the same time"),
          new Dead("perCoreThreadCount", Set.of(), "threadCount is what it says"),
          new Dead("useUnlimitedThreads", Set.of(), "use threadCount"),
          new Dead("parallelOptimized", Set.of(), "JUnit's engine decides"),
          new Dead(
              "forkedProcessTimeoutExtensionContext",
              Set.of(),
              "what a test did when its time was over is shown with it"),
          new Dead(
              "parallelTestsTimeoutInSeconds",
              Set.of("0", "0.0"),
              "use runTimeout or forkedProcessTimeoutInSeconds"),
          new Dead(
              "parallelTestsTimeoutForcedInSeconds",
              Set.of("0", "0.0"),
              "use runTimeout or forkedProcessTimeoutInSeconds"));

  private static final List<String> SHUTDOWNS = List.of("testset", "exit", "kill");
  private static final List<String> PROCESS_CHECKERS = List.of("ping", "native", "all");

  private DeadParameters() {}

  /**
   * A parameter that does nothing.
   *
   * @param name of the parameter
   * @param anyway values that ask for what Volley does anyway
   * @param instead what Volley does, or what to use
   */
  private record Dead(String name, Set<String> anyway, String instead) {}

  /**
   * Refuses values that Surefire refuses, in its words: what a POM must not hold there, it must not
   * hold here.
   *
   * @throws MojoFailureException where there is one
   */
  static void refuse(GivenConfiguration given) throws MojoFailureException {
    Optional<String> checker =
        given
            .comesTo("enableProcessChecker")
            .filter(text -> !text.isBlank() && !PROCESS_CHECKERS.contains(text));
    if (checker.isPresent()) {
      throw new MojoFailureException(
          "Unexpected value '"
              + checker.get()
              + "' in the configuration parameter 'enableProcessChecker'. Allowed: "
              + String.join(", ", PROCESS_CHECKERS)
              + "; Volley does the same for each.");
    }
    Optional<String> shutdown = given.comesTo("shutdown").filter(text -> !SHUTDOWNS.contains(text));
    if (shutdown.isPresent()) {
      throw new MojoFailureException(
          "Parameter \"shutdown\" should have values "
              + String.join(", ", SHUTDOWNS)
              + ". It is '"
              + shutdown.get()
              + "'.");
    }
    if (given.comesTo("tempDir").filter(String::isBlank).isPresent()) {
      throw new MojoFailureException("Parameter 'tempDir' should not be blank string.");
    }
  }

  /** One sentence that names all that the user has set. */
  static Optional<String> in(GivenConfiguration given) {
    String named =
        ALL.stream()
            .filter(
                dead ->
                    given.said(dead.name).filter(text -> !dead.anyway.contains(text)).isPresent())
            .map(dead -> dead.name + " (" + dead.instead + ")")
            .collect(Collectors.joining(", "));
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of("These parameters of Surefire's have no effect here: " + named + ".");
  }
}
