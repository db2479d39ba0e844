package dev.volley.report;

import dev.volley.report.ReportSettings.Output;
import dev.volley.report.ReportSettings.Text;
import dev.volley.report.ReportSettings.Text.Format;
import dev.volley.report.ReportSettings.Xml;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a test wants to be other than Surefire's defaults. */
public final class Switches {
  private String suffix = "";
  private boolean xml = true;
  private String schema = Xml.SUREFIRE;
  private String version = "3.0.2";
  private boolean printedByPassed = true;
  private boolean propertiesOfPassed = true;
  private boolean timestamps;
  private Xml.XmlTitles xmlTitles = Xml.XmlTitles.NONE;
  private boolean suites = true;
  private boolean textFiles = true;
  private boolean summary = true;
  private Format format = Format.BRIEF;
  private Charset textEncoding = StandardCharsets.UTF_8;
  private Text.TextTitles textTitles = Text.TextTitles.NONE;
  private boolean output = true;
  private boolean redirected;
  private Charset outputEncoding = StandardCharsets.UTF_8;
  private boolean titledOutput;

  /** {@code reportNameSuffix}. */
  public Switches suffix(String text) {
    suffix = text;
    return this;
  }

  /** {@code disable} of the XML. */
  public Switches withoutXml() {
    xml = false;
    return this;
  }

  /** {@code version} of the XML's schema, and where it is published. */
  public Switches schema(String where, String which) {
    schema = where;
    version = which;
    return this;
  }

  /** {@code enableOutErrElements}. */
  public Switches withoutPrintedByPassed() {
    printedByPassed = false;
    return this;
  }

  /** {@code enablePropertiesElement}. */
  public Switches withoutPropertiesOfPassed() {
    propertiesOfPassed = false;
    return this;
  }

  /** {@code reportTestTimestamp}. */
  public Switches timestamps() {
    timestamps = true;
    return this;
  }

  /** Phrased names everywhere but in names of files. */
  public Switches titles() {
    xmlTitles = new Xml.XmlTitles(false, true, true, true);
    textTitles = new Text.TextTitles(false, true, true);
    return this;
  }

  /** Phrased names of files. */
  public Switches titledFiles() {
    xmlTitles = new Xml.XmlTitles(true, false, false, false);
    textTitles = new Text.TextTitles(true, false, false);
    titledOutput = true;
    return this;
  }

  /** {@code disable} of the account of each class. */
  public Switches withoutSuites() {
    suites = false;
    return this;
  }

  /** {@code useFile}. */
  public Switches withoutTextFiles() {
    textFiles = false;
    return this;
  }

  /** {@code printSummary}. */
  public Switches withoutSummary() {
    summary = false;
    return this;
  }

  /** {@code reportFormat}. */
  public Switches format(Format wanted) {
    format = wanted;
    return this;
  }

  /** {@code encoding}, and that of the reporter of output. */
  public Switches encodings(Charset ofText, Charset ofOutput) {
    textEncoding = ofText;
    outputEncoding = ofOutput;
    return this;
  }

  /** {@code redirectTestOutputToFile}. */
  public Switches redirected() {
    redirected = true;
    return this;
  }

  /** {@code disable} of what tests print. */
  public Switches withoutOutput() {
    output = false;
    return this;
  }

  /** All of it. */
  public ReportSettings settings(Path reports, Path spill) {
    return new ReportSettings(
        reports,
        spill,
        false,
        suffix,
        new Xml(xml, schema, version, printedByPassed, propertiesOfPassed, timestamps, xmlTitles),
        new Text(suites, textFiles, summary, format, textEncoding, textTitles),
        new Output(output, redirected, outputEncoding, titledOutput));
  }
}
