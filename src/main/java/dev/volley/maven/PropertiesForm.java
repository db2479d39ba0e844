package dev.volley.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make the system properties of tests, as the user gave them; who comes later
 * wins.
 *
 * @param deprecated {@code systemProperties}
 * @param file {@code systemPropertiesFile}
 * @param variables {@code systemPropertyVariables}; a null value means an empty text
 * @param promoteUser {@code promoteUserPropertiesToSystemProperties}
 */
record PropertiesForm(
    @Nullable Properties deprecated,
    @Nullable Path file,
    Map<String, @Nullable String> variables,
    boolean promoteUser) {

  /** These variables and nothing else, under what is given to Maven. */
  static PropertiesForm variables(Map<String, @Nullable String> variables) {
    return new PropertiesForm(null, null, variables, true);
  }
}
