package dev.volley.report;

import dev.volley.model.StandardStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes the runs of a test that are not what its test case is about: failing ones before it passed
 * as {@code flakyFailure} and {@code flakyError}, later ones of a test that never passed as {@code
 * rerunFailure} and {@code rerunError}.
 */
final class XmlAttempts {
  private final XmlOut xml;
  private final TestResult result;
  private final boolean trimStackTrace;

  XmlAttempts(XmlOut xml, TestResult result, boolean trimStackTrace) {
    this.xml = xml;
    this.result = result;
    this.trimStackTrace = trimStackTrace;
  }

  /** Writes those that failed, or those that ended in an error. */
  void write(Verdict kind) throws IOException {
    if (result.attempts().isEmpty()) {
      return;
    }
    List<Attempt> runs = result.runs();
    boolean flaky = result.isFlaky();
    List<Attempt> told = flaky ? runs.subList(0, runs.size() - 1) : runs.subList(1, runs.size());
    String element = (flaky ? "flaky" : "rerun") + (kind == Verdict.FAILURE ? "Failure" : "Error");
    for (Attempt attempt : told) {
      if (Verdict.of(attempt.outcome()) == kind) {
        write(element, attempt);
      }
    }
  }

  private void write(String element, Attempt attempt) throws IOException {
    Problem problem =
        Problem.of(result.names(), attempt.outcome(), trimStackTrace)
            .orElseThrow(() -> new IllegalStateException("a failing run has no problem"));
    xml.markup("    <").markup(element);
    if (!problem.message().isEmpty()) {
      xml.attribute("message", problem.message());
    }
    if (!problem.type().isEmpty()) {
      xml.attribute("type", problem.type());
    }
    xml.markup(">\n      <stackTrace>").beginCdata().cdata(problem.text()).endCdata();
    xml.markup("</stackTrace>\n");
    writeOutput("system-out", Capture.OUT, attempt.output());
    writeOutput("system-err", Capture.ERR, attempt.output());
    xml.markup("    </").markup(element).markup(">\n");
  }

  private void writeOutput(String element, Set<StandardStream> streams, Capture output)
      throws IOException {
    if (output.size(streams) == 0) {
      return;
    }
    xml.markup("      <").markup(element).markup(">").beginCdata();
    Utf8Text text = new Utf8Text(xml::cdata);
    output.copyTo(streams, text);
    text.end();
    xml.endCdata().markup("</").markup(element).markup(">\n");
  }
}
