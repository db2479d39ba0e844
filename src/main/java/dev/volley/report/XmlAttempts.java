package dev.volley.report;

import dev.volley.model.StandardStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes the runs of a test that are not what its test case is about: failing ones before it passed
 * as {@code flakyFailure} and {@code flakyError}, later ones of a test that never passed as {@code
 * rerunFailure} and {@code rerunError}.
 *
 * <p>In the schema's order, failures before errors. One place of it is kept free for what says how
 * the test ended, which must come first: after an {@code error} no {@code rerunFailure} may come,
 * so that a later failure of such a test is a {@code rerunError}, too. Its type tells what it was.
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

  /** Writes all of them; nothing where it ran once. */
  void write() throws IOException {
    if (result.attempts().isEmpty()) {
      return;
    }
    List<Attempt> runs = result.runs();
    if (result.isFlaky()) {
      List<Attempt> failing = runs.subList(0, runs.size() - 1);
      write("flakyFailure", failing, Verdict.FAILURE);
      write("flakyError", failing, Verdict.ERROR);
      return;
    }
    List<Attempt> later = runs.subList(1, runs.size());
    if (Verdict.of(result.verdict()) == Verdict.FAILURE) {
      write("rerunFailure", later, Verdict.FAILURE);
      write("rerunError", later, Verdict.ERROR);
    } else {
      write("rerunError", later, Verdict.FAILURE, Verdict.ERROR);
    }
  }

  private void write(String element, List<Attempt> attempts, Verdict... kinds) throws IOException {
    for (Attempt attempt : attempts) {
      if (Set.of(kinds).contains(Verdict.of(attempt.outcome()))) {
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
