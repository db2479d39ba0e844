package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.report.ReportSettings;
import dev.volley.report.ReportSettings.Text.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what the user gave to what reports hold. */
class ReportContentFormTest {
  private static final Path REPORTS = Path.of("reports");
  private static final Path SPILL = Path.of("spill");

  private final MergeMojo mojo = new MergeMojo();

  @BeforeEach
  void fillAsMavenDoes() {
    mojo.enableOutErrElements = true;
    mojo.enablePropertiesElement = true;
  }

  private ReportSettings settings(TextReportForm text) {
    return ReportContentForm.surefire(mojo, text).settings(REPORTS, SPILL);
  }

  private static PlexusConfiguration disabled(boolean value) {
    DefaultPlexusConfiguration configuration = new DefaultPlexusConfiguration("reporter");
    configuration.addChild("disable", String.valueOf(value));
    return configuration;
  }

  @Test
  void withoutAnythingTheyAreAsSurefiresDefaults() {
    ReportSettings expected = new ReportSettings(REPORTS, SPILL, false);

    assertThat(settings(TextReportForm.DEFAULT)).isEqualTo(expected);
    assertThat(ReportContentForm.plain(false).settings(REPORTS, SPILL)).isEqualTo(expected);
    assertThat(ReportContentForm.plain(false).unheeded()).isEmpty();
  }

  @Test
  @SuppressWarnings("deprecation") // disableXmlReport is: users may still set it
  void disableXmlReportGoesBeforeTheReportersElementWhateverItSays() {
    mojo.statelessTestsetReporter = disabled(true);
    assertThat(settings(TextReportForm.DEFAULT).xml().enabled()).isFalse();

    mojo.disableXmlReport = false;
    assertThat(settings(TextReportForm.DEFAULT).xml().enabled()).isTrue();

    mojo.statelessTestsetReporter = disabled(false);
    mojo.disableXmlReport = true;
    assertThat(settings(TextReportForm.DEFAULT).xml().enabled()).isFalse();
  }

  @Test
  void encodingsAreReadAndOneThatIsNoneIsNamed() {
    DefaultPlexusConfiguration output = new DefaultPlexusConfiguration("consoleOutputReporter");
    output.addChild("encoding", "ISO-8859-1");
    mojo.consoleOutputReporter = output;
    assertThat(settings(TextReportForm.DEFAULT).output().encoding())
        .isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(settings(new TextReportForm(true, true, "brief", " ")).text().encoding())
        .isEqualTo(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> settings(new TextReportForm(true, true, "brief", "UTF 9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("encoding is 'UTF 9'.");
    output.getChild("encoding").setValue("none-such");
    assertThatThrownBy(() -> settings(TextReportForm.DEFAULT))
        .hasMessageStartingWith("consoleOutputReporter: encoding is 'none-such'.");
  }

  @Test
  void aFormatThatSurefireDoesNotKnowDoesWhatItDoesThereAndIsNamed() {
    TextReportForm form = new TextReportForm(true, true, "PLAIN", null);

    assertThat(settings(form).text().format()).isEqualTo(Format.NONE);
    assertThat(ReportContentForm.surefire(mojo, form).unheeded())
        .singleElement()
        .asString()
        .startsWith("reportFormat is 'PLAIN'.")
        .endsWith("Allowed: brief, plain.");
    assertThat(new TextReportForm(true, true, "plain", null).format()).isEqualTo(Format.PLAIN);
  }
}
