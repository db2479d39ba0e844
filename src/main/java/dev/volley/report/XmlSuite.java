package dev.volley.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A suite's XML file, in Surefire's schema. */
final class XmlSuite implements SuiteFile {
  private final ReportFiles files;
  private final ReportSettings settings;
  private final String fileName;
  private final SuiteTitle title;
  private final Tally tally;
  private final Spooled testCases;
  private final Optional<Spooled> properties;

  /**
   * Of a suite of which nothing was told.
   *
   * @param tally of the suite, kept up to date by who tells of it
   * @param properties its element of system properties; empty where there is none
   */
  XmlSuite(Means means, SuiteTitle title, Tally tally, Optional<Spooled> properties) {
    this.files = means.files();
    this.settings = means.settings();
    this.title = title;
    this.fileName = means.names().of(title.name(), title.either(settings.xml().titles().file()));
    this.tally = tally;
    this.testCases = means.spool().open();
    this.properties = properties;
  }

  /** Appends a test case whole or not at all: half of one would spoil the whole file. */
  @Override
  public void add(TestResult result) {
    long before = testCases.size();
    try {
      XmlTestCase.write(result, settings, testCases.stream());
    } catch (IOException e) {
      testCases.truncate(before);
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      testCases.truncate(before);
      throw e;
    }
  }

  @Override
  public void write() {
    files.write("TEST-" + fileName + ".xml", this::writeTo);
  }

  @Override
  public void release() {
    testCases.release();
  }

  private void writeTo(OutputStream stream) throws IOException {
    RunSummary counts = tally.counts();
    XmlOut xml =
        new XmlOut(stream).markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:noNamespaceSchemaLocation", settings.xml().schema());
    xml.attribute("version", settings.xml().version());
    xml.attribute("name", settings.suffixed(title.either(settings.xml().titles().suite())));
    xml.attribute("time", Seconds.xml(tally.elapsed()));
    if (settings.xml().timestamps() && tally.began().isPresent()) {
      Instant began = tally.began().get();
      xml.attribute("timestamp", began.truncatedTo(ChronoUnit.MILLIS).toString());
    }
    xml.attribute("tests", Integer.toString(counts.tests()));
    xml.attribute("errors", Integer.toString(counts.errors()));
    xml.attribute("skipped", Integer.toString(counts.skipped()));
    xml.attribute("failures", Integer.toString(counts.failures()));
    xml.attribute("flakes", Integer.toString(counts.flakes())).markup(">\n").flush();
    if (settings.xml().propertiesOfPassed() || !counts.allPassed()) {
      properties.ifPresent(known -> known.copyTo(stream));
    }
    testCases.copyTo(stream);
    xml.markup("</testsuite>\n").flush();
  }
}
