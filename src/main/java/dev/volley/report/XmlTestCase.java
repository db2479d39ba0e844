package dev.volley.report;

import dev.volley.model.StandardStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Writes one {@code testcase} of Surefire's schema 3.0.2, as the fragment that its suite's file
 * will be put together from.
 *
 * <p>A test whose worker died is an {@code error} of type {@value Problem#WORKER_DIED}, one that
 * could not be run an {@code error} of type {@value Problem#NOT_RUN}. A {@code skipped} has a
 * message alone, as the schema wants it; an aborted test's stack trace is its body. What says how
 * the test ended is the first element, since some tools read no further.
 */
final class XmlTestCase {
  private final ReportSettings settings;
  private final TestResult result;
  private final Attempt told;
  private final XmlOut xml;

  private XmlTestCase(ReportSettings settings, TestResult result, XmlOut xml) {
    this.settings = settings;
    this.result = result;
    this.told = result.told();
    this.xml = xml;
  }

  /** Appends the result to the stream, which stays open. */
  static void write(TestResult result, ReportSettings settings, OutputStream stream)
      throws IOException {
    XmlOut xml = new XmlOut(stream);
    new XmlTestCase(settings, result, xml).write();
    xml.flush();
  }

  private void write() throws IOException {
    writeNames();
    xml.attribute("time", Seconds.xml(told.duration()));
    if (settings.xml().timestamps()) {
      xml.attribute("timestamp", told.start().truncatedTo(ChronoUnit.MILLIS).toString());
    }
    Verdict verdict = Verdict.of(told.outcome());
    Problem problem = Problem.of(result, settings.trimStackTrace()).orElse(null);
    boolean printed = showsOutput(verdict) && size(Capture.ALL) > 0;
    if (problem == null && result.attempts().isEmpty() && !printed) {
      xml.markup("/>\n");
      return;
    }
    xml.markup(">\n");
    if (problem != null) {
      writeProblem(verdict, problem);
    }
    new XmlAttempts(xml, result, settings.trimStackTrace()).write();
    if (printed) {
      writeOutput("system-out", Capture.OUT);
      writeOutput("system-err", Capture.ERR);
    }
    xml.markup("  </testcase>\n");
  }

  private void writeNames() throws IOException {
    ReportSettings.Xml.XmlTitles titles = settings.xml().titles();
    ReportNames names = result.names();
    String name = titles.test() ? names.titles().name() : names.name();
    String className = titles.className() ? names.titles().className() : names.classInXml();
    xml.markup("  <testcase");
    xml.attribute("name", name);
    xml.attribute("classname", settings.suffixed(className));
  }

  private boolean showsOutput(Verdict verdict) {
    return verdict != Verdict.SUCCESS || settings.xml().printedByPassed();
  }

  private long size(Set<StandardStream> streams) {
    return result.before().size(streams) + told.output().size(streams);
  }

  private void writeProblem(Verdict verdict, Problem problem) throws IOException {
    String element =
        switch (verdict) {
          case FAILURE -> "failure";
          case ERROR -> "error";
          case SKIPPED -> "skipped";
          case SUCCESS -> throw new IllegalStateException("a success has no problem: " + problem);
        };
    xml.markup("    <").markup(element);
    if (!problem.message().isEmpty()) {
      xml.attribute("message", problem.message());
    }
    if (verdict.isRed() && !problem.type().isEmpty()) {
      xml.attribute("type", problem.type());
    }
    if (problem.text().isEmpty()) {
      xml.markup("/>\n");
    } else {
      xml.markup(">").beginCdata().cdata(problem.text()).endCdata();
      xml.markup("</").markup(element).markup(">\n");
    }
  }

  private void writeOutput(String element, Set<StandardStream> streams) throws IOException {
    if (size(streams) == 0) {
      return;
    }
    xml.markup("    <").markup(element).markup(">").beginCdata();
    Utf8Text text = new Utf8Text(xml::cdata);
    result.before().copyTo(streams, text);
    told.output().copyTo(streams, text);
    text.end();
    xml.endCdata().markup("</").markup(element).markup(">\n");
  }
}
