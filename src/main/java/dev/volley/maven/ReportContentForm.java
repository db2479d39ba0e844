package dev.volley.maven;

import dev.volley.report.ReportSettings;
import dev.volley.report.ReportSettings.Output;
import dev.volley.report.ReportSettings.Text;
import dev.volley.report.ReportSettings.Xml;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say what reports hold, as the user gave them.
 *
 * @param trimStackTrace {@code trimStackTrace}
 * @param nameSuffix {@code reportNameSuffix}
 * @param redirect {@code redirectTestOutputToFile}
 * @param xml what shapes the XML
 * @param xmlReporter {@code statelessTestsetReporter}
 * @param outputReporter {@code consoleOutputReporter}
 * @param textReporter {@code statelessTestsetInfoReporter}
 * @param text what has another property in each goal
 */
record ReportContentForm(
    boolean trimStackTrace,
    @Nullable String nameSuffix,
    boolean redirect,
    XmlForm xml,
    ReporterElement xmlReporter,
    ReporterElement outputReporter,
    ReporterElement textReporter,
    TextReportForm text) {

  /**
   * What shapes the XML.
   *
   * @param schema where the schema of this goal's files is published
   * @param disabled {@code disableXmlReport}; null where it says nothing
   * @param outAndErr {@code enableOutErrElements}
   * @param properties {@code enablePropertiesElement}
   * @param timestamps {@code reportTestTimestamp}
   */
  record XmlForm(
      String schema,
      @Nullable Boolean disabled,
      boolean outAndErr,
      boolean properties,
      boolean timestamps) {}

  /** As Surefire has them where nothing is configured. */
  static ReportContentForm plain(boolean trimStackTrace) {
    return new ReportContentForm(
        trimStackTrace,
        null,
        false,
        new XmlForm(Xml.SUREFIRE, null, true, true, false),
        ReporterElement.of("statelessTestsetReporter", null),
        ReporterElement.of("consoleOutputReporter", null),
        ReporterElement.of("statelessTestsetInfoReporter", null),
        TextReportForm.DEFAULT);
  }

  /** What a Mojo was given that makes Surefire's reports. */
  static ReportContentForm surefire(ReportFilesMojo mojo, TextReportForm text) {
    return of(mojo, text, Xml.SUREFIRE);
  }

  /** What a Mojo was given that makes Failsafe's reports. */
  static ReportContentForm failsafe(ReportFilesMojo mojo, TextReportForm text) {
    return of(mojo, text, Xml.FAILSAFE);
  }

  @SuppressWarnings("deprecation") // disableXmlReport is: users may still set it
  private static ReportContentForm of(ReportFilesMojo mojo, TextReportForm text, String schema) {
    return new ReportContentForm(
        mojo.trimStackTrace,
        mojo.reportNameSuffix,
        mojo.redirectTestOutputToFile,
        new XmlForm(
            schema,
            mojo.disableXmlReport,
            mojo.enableOutErrElements,
            mojo.enablePropertiesElement,
            mojo.reportTestTimestamp),
        ReporterElement.of("statelessTestsetReporter", mojo.statelessTestsetReporter),
        ReporterElement.of("consoleOutputReporter", mojo.consoleOutputReporter),
        ReporterElement.of("statelessTestsetInfoReporter", mojo.statelessTestsetInfoReporter),
        text);
  }

  /** Sentences that name what Volley does not do. */
  List<String> unheeded() {
    List<String> sentences = new ArrayList<>(xmlReporter.unheeded());
    sentences.addAll(outputReporter.unheeded());
    sentences.addAll(textReporter.unheeded());
    text.unheeded().ifPresent(sentences::add);
    return sentences;
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  ReportSettings settings(Path reportsDirectory, Path spillDirectory) {
    return new ReportSettings(
        reportsDirectory,
        spillDirectory,
        trimStackTrace,
        nameSuffix == null ? "" : nameSuffix,
        xmlSettings(),
        textSettings(),
        new Output(
            !outputReporter.is("disable"),
            redirect,
            charset("consoleOutputReporter: encoding", outputReporter.text("encoding")),
            outputReporter.is("usePhrasedFileName")));
  }

  private Xml xmlSettings() {
    boolean disabled = xml.disabled == null ? xmlReporter.is("disable") : xml.disabled;
    return new Xml(
        !disabled,
        xml.schema,
        xmlReporter.text("version").orElse(Xml.DEFAULT.version()),
        xml.outAndErr,
        xml.properties,
        xml.timestamps,
        new Xml.XmlTitles(
            xmlReporter.is("usePhrasedFileName"),
            xmlReporter.is("usePhrasedTestSuiteClassName"),
            xmlReporter.is("usePhrasedTestCaseClassName"),
            xmlReporter.is("usePhrasedTestCaseMethodName")));
  }

  private Text textSettings() {
    return new Text(
        !textReporter.is("disable"),
        text.useFile(),
        text.printSummary(),
        text.format(),
        charset("encoding", Optional.ofNullable(text.encoding()).map(String::strip)),
        new Text.TextTitles(
            textReporter.is("usePhrasedFileName"),
            textReporter.is("usePhrasedClassNameInRunning"),
            textReporter.is("usePhrasedClassNameInTestCaseSummary")));
  }

  private static Charset charset(String parameter, Optional<String> name) {
    Optional<String> given = name.filter(text -> !text.isEmpty());
    try {
      return given.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          parameter
              + " is '"
              + given.orElse("")
              + "'. It is the encoding of report files: a charset that Maven's JVM knows, such as"
              + " UTF-8 or ISO-8859-1.",
          e);
    }
  }
}
