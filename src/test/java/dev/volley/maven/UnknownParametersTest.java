package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnknownParametersTest {
  private final PluginDescriptor descriptor = new PluginDescriptor();
  private final Plugin plugin = new Plugin();
  private final PluginExecution execution = new PluginExecution();
  private MojoDescriptor test = new MojoDescriptor();

  @BeforeEach
  void declarePlugin() throws Exception {
    test = goal("test", "argLine", "workers");
    goal("verify", "summaryFile");
    execution.setId("default-test");
    plugin.addExecution(execution);
  }

  @Test
  void namesAllThatNoGoalKnowsInOneSentence() throws Exception {
    plugin.setConfiguration(configuration("argLine", "forkMode", "summaryFile"));
    execution.setConfiguration(configuration("forkMode", "workers", "runOrdr"));

    assertThat(inConfiguration())
        .hasValue("Volley does not know these parameters and passes over them: forkMode, runOrdr.");
  }

  @Test
  void saysNothingWhereAllIsKnown() throws Exception {
    plugin.setConfiguration(configuration("argLine", "jvmOptions"));

    assertThat(inConfiguration()).isEmpty();
  }

  @Test
  void passesOverTheConfigurationOfAnotherExecution() throws Exception {
    execution.setId("another");
    execution.setConfiguration(configuration("forkMode"));
    plugin.flushExecutionMap();

    assertThat(inConfiguration()).isEmpty();
  }

  @Test
  void saysNothingWhereTheProjectDoesNotDeclareThePlugin() {
    assertThat(
            UnknownParameters.inConfiguration(
                new MojoExecution(test, "default-cli"), Optional.empty()))
        .isEmpty();
  }

  @Test
  void namesKeysOfPropertiesThatMeanNothing() {
    Properties properties = new Properties();
    properties.setProperty("configurationParameters", "a=b");
    assertThat(UnknownParameters.inProperties(properties)).isEmpty();

    properties.setProperty("mixed", "false");
    properties.setProperty("reporter", "x.Y");
    assertThat(UnknownParameters.inProperties(properties))
        .hasValue(
            "Volley does not support these keys of <properties> and passes over them: mixed.");
  }

  @Test
  void saysWhatDoesTheSameAsAKeyOfProperties() {
    Properties properties = new Properties();
    properties.setProperty("excludeTags", "slow");
    properties.setProperty("includeTags", "fast");

    assertThat(UnknownParameters.inProperties(properties))
        .hasValue(
            "Volley does not support these keys of <properties> and passes over them: excludeTags"
                + " (use the parameter excludedGroups), includeTags (use the parameter groups).");
  }

  private Optional<String> inConfiguration() {
    return UnknownParameters.inConfiguration(
        new MojoExecution(test, "default-test"), Optional.of(plugin));
  }

  private MojoDescriptor goal(String name, String... parameters) throws Exception {
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal(name);
    goal.setPluginDescriptor(descriptor);
    for (String parameterName : List.of(parameters)) {
      Parameter parameter = new Parameter();
      parameter.setName(parameterName);
      parameter.setAlias(parameterName.equals("argLine") ? "jvmOptions" : null);
      goal.addParameter(parameter);
    }
    descriptor.addMojo(goal);
    return goal;
  }

  private static Xpp3Dom configuration(String... names) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (String name : names) {
      configuration.addChild(new Xpp3Dom(name));
    }
    return configuration;
  }
}
