package dev.volley.maven;

import dev.volley.discovery.Patterns;
import dev.volley.discovery.TestSelection;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that select classes by pattern, as the user gave them. What a file says is added
 * to what the POM says; defaults hold where neither says anything.
 *
 * @param includes {@code includes}
 * @param includesFile {@code includesFile}
 * @param defaults what the goal includes by default
 * @param excludes {@code excludes}
 * @param excludesFile {@code excludesFile}
 */
record PatternsForm(
    List<String> includes,
    @Nullable File includesFile,
    List<String> defaults,
    List<String> excludes,
    @Nullable File excludesFile) {

  /** Nested classes run as part of the one around them. */
  private static final List<String> DEFAULT_EXCLUDES = List.of("**/*$*");

  /**
   * Compiles them.
   *
   * @throws IllegalArgumentException where they cannot be read; in words for the user
   */
  TestSelection selection() {
    return TestSelection.ofPatterns(
        patterns("includes", new PatternFile("includesFile", includesFile), includes, defaults),
        patterns(
            "excludes", new PatternFile("excludesFile", excludesFile), excludes, DEFAULT_EXCLUDES));
  }

  private static List<Patterns> patterns(
      String parameter, PatternFile file, List<String> given, List<String> defaults) {
    Patterns listed = Patterns.ofParameter(parameter, given);
    Patterns filed = file.read();
    return listed.patterns().isEmpty() && filed.patterns().isEmpty()
        ? List.of(Patterns.ofParameter(parameter, defaults))
        : List.of(filed, listed);
  }
}
