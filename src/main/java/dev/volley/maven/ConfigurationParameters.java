package dev.volley.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;

/** The JUnit Platform's parameters, from {@code <properties><configurationParameters>}. */
final class ConfigurationParameters {

  private ConfigurationParameters() {}

  /**
   * Reads them.
   *
   * @param properties the parameter {@code properties}
   * @throws MojoFailureException where the text is not in the syntax of {@link Properties}
   */
  static Map<String, String> of(Properties properties) throws MojoFailureException {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(properties.getProperty("configurationParameters", "")));
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoFailureException(
          "configurationParameters in <properties> cannot be read as java.util.Properties: "
              + e.getMessage(),
          e);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parsed.stringPropertyNames().forEach(name -> parameters.put(name, parsed.getProperty(name)));
    return parameters;
  }
}
