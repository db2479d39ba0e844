package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

class ReporterElementTest {
  private static final String SUREFIRE = "org.apache.maven.plugin.surefire.extensions.";

  private static PlexusConfiguration configuration(String... namesAndValues) {
    DefaultPlexusConfiguration configuration = new DefaultPlexusConfiguration("reporter");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      configuration.addChild(namesAndValues[i], namesAndValues[i + 1]);
    }
    return configuration;
  }

  @Test
  void hasWhatThePomSays() {
    ReporterElement element =
        ReporterElement.of(
            "statelessTestsetReporter",
            configuration("disable", " true ", "version", "3.0", "usePhrasedFileName", "no"));

    assertThat(element.is("disable")).isTrue();
    assertThat(element.is("usePhrasedFileName")).isFalse();
    assertThat(element.text("version")).hasValue("3.0");
    assertThat(element.text("encoding")).isEmpty();
    assertThat(element.unheeded()).isEmpty();
  }

  @Test
  void saysNothingWhereThePomSaysNothing() {
    ReporterElement element = ReporterElement.of("consoleOutputReporter", null);

    assertThat(element.is("disable")).isFalse();
    assertThat(element.unheeded()).isEmpty();
  }

  @Test
  void takesSurefiresOwnClassesByTheirNames() {
    for (String name :
        new String[] {
          "SurefireStatelessTestsetInfoReporter", "junit5.JUnit5StatelessTestsetInfoReporter"
        }) {
      PlexusConfiguration given = configuration("usePhrasedClassNameInRunning", "true");
      given.setAttribute("implementation", SUREFIRE + name);

      ReporterElement element = ReporterElement.of("statelessTestsetInfoReporter", given);

      assertThat(element.unheeded()).isEmpty();
      assertThat(element.is("usePhrasedClassNameInRunning")).isTrue();
    }
  }

  @Test
  void isHandedOverByMavensConfiguratorThoughItsClassIsNowhere() throws Exception {
    PlexusConfiguration given = new DefaultPlexusConfiguration("statelessTestsetReporter");
    given.setAttribute("implementation", SUREFIRE + "junit5.JUnit5Xml30StatelessReporter");
    given.addChild("usePhrasedFileName", "true");
    PlexusConfiguration configuration = new DefaultPlexusConfiguration("configuration");
    configuration.addChild(given);
    MergeMojo mojo = new MergeMojo();

    new BasicComponentConfigurator()
        .configureComponent(
            mojo,
            configuration,
            new ClassWorld("plugin", getClass().getClassLoader()).getRealm("plugin"));

    assertThat(
            ReporterElement.of("statelessTestsetReporter", mojo.statelessTestsetReporter)
                .is("usePhrasedFileName"))
        .isTrue();
  }

  @Test
  void namesAnotherClassAndWhatItIsToldOnce() {
    PlexusConfiguration given = configuration("theme", "EMOJI", "disable", "true");
    given.setAttribute(
        "implementation", SUREFIRE + "junit5.JUnit5StatelessTestsetInfoTreeReporter");

    ReporterElement element = ReporterElement.of("statelessTestsetInfoReporter", given);

    assertThat(element.is("disable")).isTrue();
    assertThat(element.unheeded())
        .containsExactly(
            "Volley makes its reports itself and does not support the statelessTestsetInfoReporter"
                + " org.apache.maven.plugin.surefire.extensions.junit5"
                + ".JUnit5StatelessTestsetInfoTreeReporter: Surefire's own takes its place.",
            "Volley does not know these settings of statelessTestsetInfoReporter and passes over"
                + " them: theme.");
  }
}
