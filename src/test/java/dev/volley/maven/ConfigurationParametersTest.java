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
}
