package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ConfigurationParametersTest {
  private final Properties properties = new Properties();

  @Test
  void readsTheSyntaxOfProperties() throws MojoFailureException {
    properties.setProperty(
        "configurationParameters",
        "\n    # a comment\n    junit.jupiter.execution.parallel.enabled = true\n    a: b=c\n  ");

    assertThat(ConfigurationParameters.of(properties))
        .containsOnly(
            Map.entry("junit.jupiter.execution.parallel.enabled", "true"), Map.entry("a", "b=c"));
  }

  @Test
  void hasNoneWhereNoneAreGiven() throws MojoFailureException {
    assertThat(ConfigurationParameters.of(properties)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeRead() {
    properties.setProperty("configurationParameters", "a=\\uXYZ");

    assertThatThrownBy(() -> ConfigurationParameters.of(properties))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "configurationParameters in <properties> cannot be read as java.util.Properties");
  }

  @Test
  void takesAReporterForAListenerOfTestNg() throws MojoFailureException {
    properties.setProperty("reporter", "a.Reporter");
    properties.setProperty("listener", "a.Listener");

    assertThat(ConfigurationParameters.of(properties))
        .containsOnly(
            Map.entry("testng.listeners", "a.Reporter"),
            Map.entry("volley.listeners", "a.Listener"));

    properties.setProperty("testng.listeners", "another.Listener");
    assertThat(ConfigurationParameters.of(properties))
        .containsEntry("testng.listeners", "another.Listener,a.Reporter");
    assertThat(ConfigurationParameters.isKnown("reporter")).isTrue();
  }

  @Test
  void takesKeysOfEnginesAndFormerOnesOfTestNg() throws MojoFailureException {
    properties.setProperty("junit.vintage.execution.parallel.enabled", "true");
    properties.setProperty("testng.verbose", "1");
    properties.setProperty("usedefaultlisteners", "false");
    properties.setProperty("groups", "fast");
    properties.setProperty("mixed", "true");
    properties.setProperty("configurationParameters", "testng.verbose = 2");

    assertThat(ConfigurationParameters.of(properties))
        .containsOnly(
            Map.entry("junit.vintage.execution.parallel.enabled", "true"),
            Map.entry("testng.verbose", "2"),
            Map.entry("testng.useDefaultListeners", "false"));
    assertThat(properties.stringPropertyNames())
        .filteredOn(key -> !ConfigurationParameters.isKnown(key))
        .containsExactly("mixed");
  }
}
