package dev.volley.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make a worker's environment, as the user gave them.
 *
 * @param variables {@code environmentVariables}
 * @param excluded {@code excludedEnvironmentVariables}
 */
record EnvironmentForm(Map<String, @Nullable String> variables, List<String> excluded) {
  /** Where nothing is asked for. */
  static final EnvironmentForm NONE = new EnvironmentForm(Map.of(), List.of());

  /** What is set: {@code JAVA_HOME} too where a java was chosen, unless the user sets it. */
  Map<String, String> set(JavaExecutable java) {
    Map<String, String> set = new LinkedHashMap<>(WorkerProperties.nullsAsEmpty(variables));
    java.home().ifPresent(home -> set.putIfAbsent("JAVA_HOME", home.toString()));
    return set;
  }

  /** What is not inherited from Maven. */
  Set<String> leftOut() {
    return excluded.stream()
        .filter(Objects::nonNull) // an empty element
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }
}
