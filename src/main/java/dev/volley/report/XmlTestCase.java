package dev.volley.report;

import dev.volley.model.StandardStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Writes one {@code testcase} of Surefire's schema 3.0.2, as the fragment that its suite's file
 * will be put together from.
 *
 * <p>A test whose worker died is an {@code error} of type {@value Problem#WORKER_DIED}, one that
 * could not be run an {@code error} of type {@value Problem#NOT_RUN}. A {@code skipped} has a
 * message alone, as the schema wants it; an aborted test's stack trace is its body.
 */
final class XmlTestCase {

  private XmlTestCase() {}

  /** Appends the result to the stream, which stays open. */
  static void write(TestResult result, boolean trimStackTrace, OutputStream stream)
      throws IOException {
    XmlOut xml = new XmlOut(stream);
    xml.markup("  <testcase");
    xml.attribute("name", result.names().name());
    xml.attribute("classname", result.names().className());
    xml.attribute("time", Seconds.xml(result.duration()));
    Problem problem = Problem.of(result, trimStackTrace).orElse(null);
    if (problem == null && result.attempts().isEmpty() && size(result, Capture.ALL) == 0) {
      xml.markup("/>\n").flush();
      return;
    }
    xml.markup(">\n");
    Verdict verdict = Verdict.of(result.verdict());
    XmlAttempts others = new XmlAttempts(xml, result, trimStackTrace);
    // In the schema's order: all failures, what was skipped, all errors.
    if (problem != null && verdict == Verdict.FAILURE) {
      writeProblem(xml, verdict, problem);
    }
    others.write(Verdict.FAILURE);
    if (problem != null && verdict != Verdict.FAILURE) {
      writeProblem(xml, verdict, problem);
    }
    others.write(Verdict.ERROR);
    writeOutput(xml, "system-out", Capture.OUT, result);
    writeOutput(xml, "system-err", Capture.ERR, result);
    xml.markup("  </testcase>\n").flush();
  }

  private static long size(TestResult result, Set<StandardStream> streams) {
    return result.before().size(streams) + result.output().size(streams);
  }

  private static void writeProblem(XmlOut xml, Verdict verdict, Problem problem)
      throws IOException {
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

  private static void writeOutput(
      XmlOut xml, String element, Set<StandardStream> streams, TestResult result)
      throws IOException {
    if (size(result, streams) == 0) {
      return;
    }
    xml.markup("    <").markup(element).markup(">").beginCdata();
    Utf8Text text = new Utf8Text(xml::cdata);
    result.before().copyTo(streams, text);
    result.output().copyTo(streams, text);
    text.end();
    xml.endCdata().markup("</").markup(element).markup(">\n");
  }
}
