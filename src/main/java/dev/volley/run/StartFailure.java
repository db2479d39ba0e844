package dev.volley.run;

import dev.volley.model.Thrown;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a worker did not become ready, and what to do. */
final class StartFailure {
  private static final int FRAMES = 8;

  private StartFailure() {}

  /**
   * The failure in words.
   *
   * @param refusal why the JUnit Platform could not be opened, where the worker told
   */
  static String inWords(Evidence evidence, Optional<Thrown> refusal) {
    return refusal
        .map(thrown -> refused(evidence, thrown))
        .orElseGet(
            () ->
                evidence.and(
                    "It did not come to run any test; check argLine, jvm and the memory of this"
                        + " machine."));
  }

  private static String refused(Evidence evidence, Thrown thrown) {
    return "Worker "
        + evidence.worker()
        + " could not open the JUnit Platform. "
        + advice(thrown)
        + "\n"
        + thrown.text()
        + thrown.frames().stream()
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
  }

  private static String advice(Thrown thrown) {
    return NewerClass.inWords(thrown).orElseGet(() -> otherAdvice(thrown));
  }

  private static String otherAdvice(Thrown thrown) {
    boolean linkage =
        thrown.className().endsWith("Error")
            && thrown.text().replace('/', '.').contains("org.junit");
    return linkage
        ? "Its artifacts on the test class path do not fit together, or are older than 1.8: give all"
            + " of org.junit.platform and org.junit.jupiter one version, best by importing"
            + " org.junit:junit-bom in dependencyManagement."
        : "The test class path has an engine or a listener that fails to load:";
  }
}
