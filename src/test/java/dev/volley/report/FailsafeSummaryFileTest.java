package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class FailsafeSummaryFileTest {
  private static final FailsafeSummary GREEN =
      new FailsafeSummary(new RunSummary(4, 0, 0, 1, 2), false, false, Optional.empty());
  private static final FailsafeSummary RED =
      new FailsafeSummary(new RunSummary(9, 2, 1, 3, 1), true, false, Optional.empty());

  @TempDir Path directory;

  private Path path = Path.of("");

  @BeforeEach
  void nameTheFile() {
    path = directory.resolve("failsafe-reports/failsafe-summary.xml");
  }

  @Test
  void readsWhatItHasWritten() {
    FailsafeSummary broken =
        new FailsafeSummary(
            new RunSummary(0, 0, 0, 0, 0),
            true,
            true,
            Optional.of("No worker <could> start: \"\u001b[1mNo such file\" ]]> & more\nü"));

    assertThat(again(GREEN)).isEqualTo(GREEN);
    assertThat(again(RED)).isEqualTo(RED);
    assertThat(again(broken).problem())
        .hasValue("No worker <could> start: \"\u241b[1mNo such file\" ]]> & more\nü");
    assertThat(again(broken).timeout()).isTrue();
    assertThat(again(broken).red()).isTrue();
  }

  @Test
  void remembersThatARunIsRedWhoseCountsAreNot() {
    FailsafeSummary flaky =
        new FailsafeSummary(new RunSummary(3, 0, 0, 0, 1), true, false, Optional.empty());

    assertThat(again(flaky)).isEqualTo(flaky);
  }

  @Test
  void isValidAndSaysHowItEnded() throws Exception {
    assertThat(written(GREEN)).doesNotContain("result=").contains("<flakes>2</flakes>");
    assertThat(written(RED)).contains("result=\"255\"").contains("timeout=\"false\"");
    assertThat(written(FailsafeSummary.NOTHING)).contains("result=\"254\"");
    assertThat(
            written(
                new FailsafeSummary(RunSummary.EMPTY, false, false, Optional.of("It's broken"))))
        .contains("result=\"255\"")
        .contains("It's broken");
  }

  @Test
  void replacesWhatIsThere() throws Exception {
    written(RED);

    assertThat(again(GREEN)).isEqualTo(GREEN);
    assertThat(path.getParent()).isDirectoryContaining("glob:**/failsafe-summary.xml");
    try (var files = Files.list(path.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void readsWhatFailsafeHasWritten() throws Exception {
    write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <failsafe-summary xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/failsafe-summary.xsd" result="255" timeout="true">
            <completed>7</completed>
            <errors>1</errors>
            <failures>3</failures>
            <skipped>2</skipped>
            <failureMessage>There was a timeout &lt;here&gt;</failureMessage>
        </failsafe-summary>
        """);

    assertThat(new FailsafeSummaryFile(path).read())
        .isEqualTo(
            new FailsafeSummary(
                new RunSummary(7, 3, 1, 2, 0),
                true,
                true,
                Optional.of("There was a timeout <here>")));
  }

  @Test
  void takesTheWordNullForNoResult() throws Exception {
    write(
        "<failsafe-summary result=\"null\" timeout=\"false\"><completed>1</completed>"
            + "<errors>0</errors><failures>0</failures><skipped>0</skipped><flakes>0</flakes>"
            + "<failureMessage/></failsafe-summary>");

    assertThat(new FailsafeSummaryFile(path).read())
        .isEqualTo(
            new FailsafeSummary(new RunSummary(1, 0, 0, 0, 0), false, false, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML",
        "<testsuite tests='1'/>",
        "<failsafe-summary timeout='false'/>",
        "<failsafe-summary timeout='false'><completed>many</completed></failsafe-summary>",
        "<failsafe-summary timeout='false'><completed>1</completed>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><failsafe-summary"
            + " timeout='false'><completed>&e;</completed></failsafe-summary>"
      })
  void saysWhichFileItCannotRead(String content) throws Exception {
    write(content);

    assertThatThrownBy(() -> new FailsafeSummaryFile(path).read())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The summary of integration tests, " + path + ", cannot be read (")
        .hasMessageEndingWith("and nothing else writes there.");
  }

  @Test
  void saysWhatIsWrongWithACount() throws Exception {
    write("<failsafe-summary timeout='false'><completed>many</completed></failsafe-summary>");

    assertThatThrownBy(() -> new FailsafeSummaryFile(path).read())
        .hasMessageContaining("(its element 'completed' is 'many', which is no count)");
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Files.createDirectories(path.resolve("a directory in its place"));

    assertThatThrownBy(() -> new FailsafeSummaryFile(path).write(GREEN))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("(parameter summaryFile)");
  }

  @Test
  void goesWhereItIsOfAnotherBuildAndIsNotMissed() throws Exception {
    FailsafeSummaryFile file = new FailsafeSummaryFile(path);
    file.remove();
    written(RED);
    assertThat(file.exists()).isTrue();

    file.remove();

    assertThat(file.exists()).isFalse();
    assertThat(path).doesNotExist();
  }

  @Test
  void isRedTogetherWhereOneIs() {
    FailsafeSummary late =
        new FailsafeSummary(new RunSummary(1, 0, 0, 0), false, true, Optional.of("late"));

    assertThat(GREEN.plus(RED))
        .isEqualTo(
            new FailsafeSummary(new RunSummary(13, 2, 1, 4, 3), true, false, Optional.empty()));
    assertThat(GREEN.plus(late).plus(late))
        .isEqualTo(
            new FailsafeSummary(new RunSummary(6, 0, 0, 1, 2), false, true, Optional.of("late")));
    assertThat(FailsafeSummary.NOTHING.plus(GREEN)).isEqualTo(GREEN);
  }

  private FailsafeSummary again(FailsafeSummary summary) {
    FailsafeSummaryFile file = new FailsafeSummaryFile(path);
    file.write(summary);
    return file.read();
  }

  /** What is written, once a schema has seen it. */
  private String written(FailsafeSummary summary) throws IOException, SAXException {
    new FailsafeSummaryFile(path).write(summary);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/failsafe-summary.xsd"))
        .newValidator()
        .validate(new StreamSource(path.toFile()));
    return Files.readString(path);
  }

  private void write(String content) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
