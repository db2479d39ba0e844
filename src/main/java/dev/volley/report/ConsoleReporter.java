package dev.volley.report;

import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the run on the console, in the line shapes of Surefire 3.6.
 *
 * <p>What a test printed is shown in one piece when it has ended; a suite's counts and its failures
 * in one piece when it has settled. A suite that goes on after that is told as a new one, so that
 * the counts of all lines add up. Used on the reporter thread alone.
 */
final class ConsoleReporter implements TestReporter {

  private static final byte[] LINE_BREAK = {'\n'};

  private final Console console;
  private final OutputSpool spool;
  private final boolean trimStackTrace;
  private final Map<String, Suite> suites = new LinkedHashMap<>();
  private final Tally total = new Tally();
  private final PassCount passes = new PassCount();
  private final Flakes flakes = new Flakes();
  private final List<Line> failures = new ArrayList<>();
  private final List<Line> errors = new ArrayList<>();

  ConsoleReporter(Console console, OutputSpool spool, boolean trimStackTrace) {
    this.console = console;
    this.spool = spool;
    this.trimStackTrace = trimStackTrace;
  }

  /** A suite since it last settled. */
  private record Suite(Tally tally, List<Spooled> troubles) {}

  /** A line for the end, to be sorted by the test's name. */
  private record Line(String test, Spooled text) {}

  @Override
  public void runStarted() {
    String line = "-".repeat(55);
    console.info("");
    console.info(line);
    console.info(" T E S T S");
    console.info(line);
  }

  @Override
  public void suiteBegan(String suite, WorkerId worker, Instant at) {
    suite(suite).tally().active(at);
  }

  @Override
  public void suiteEnded(String name, Instant at) {
    Suite suite = suites.get(name);
    if (suite != null) {
      suite.tally().active(at);
    }
  }

  @Override
  public void printed(ByteBuffer lines) {
    console.raw(lines);
  }

  @Override
  public void testFinished(TestResult result) {
    Suite suite = suite(result.names().suite());
    suite.tally().add(result);
    total.add(result);
    result.attempts().forEach(attempt -> showOutput(attempt.output()));
    showOutput(result.output());
    flakes.add(result);
    if (result.outcome().isRed()) {
      passes.failed();
      Problem.of(result, trimStackTrace)
          .map(ConsoleReporter::shown)
          .ifPresent(problem -> suite.troubles().add(spool(SuiteText.trouble(result, problem))));
      List<Line> lines = Verdict.of(result.verdict()) == Verdict.FAILURE ? failures : errors;
      lines.add(new Line(result.names().full(), spool(Runs.line(result))));
    }
  }

  /** All that is known of a death was shown when it happened, in one block. */
  private static Problem shown(Problem problem) {
    return problem.type().equals(Problem.WORKER_DIED)
        ? new Problem(problem.type(), problem.message(), "")
        : problem;
  }

  @Override
  public void suiteSettled(String name) {
    Suite suite = suites.remove(name);
    if (suite != null) {
      tell(name, suite);
    }
  }

  @Override
  public void passStarted(int number, int most) {
    passes.started(number);
    console.info("");
    console.info("Pass " + number + (most == 0 ? "" : " of at most " + most));
  }

  @Override
  public void warned(String text) {
    console.warn(text);
  }

  @Override
  public void runFinished() {
    suites.forEach(
        (name, suite) -> {
          if (suite.tally().counts().tests() > 0) {
            tell(name, suite);
          }
        });
    suites.clear();
    console.info("");
    console.info("Results:");
    console.info("");
    tell("Failures: ", failures);
    tell("Errors: ", errors);
    flakes.tell(console);
    if (SuiteText.isRed(total.counts()) || total.counts().flakes() > 0) {
      console.info("");
    }
    print(total.counts(), SuiteText.counts(total.counts()));
    passes.line().ifPresent(console::info);
    console.info("");
  }

  private Suite suite(String name) {
    Suite known = suites.get(name);
    if (known != null) {
      return known;
    }
    console.info("Running " + name);
    Suite suite = new Suite(new Tally(), new ArrayList<>());
    suites.put(name, suite);
    return suite;
  }

  private void tell(String name, Suite suite) {
    RunSummary counts = suite.tally().counts();
    print(counts, SuiteText.summary(counts, suite.tally().elapsed(), name));
    for (Spooled trouble : suite.troubles()) {
      console.error(trouble.text());
      trouble.release();
    }
  }

  private void tell(String title, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    console.error(title);
    lines.sort(Comparator.comparing(Line::test));
    for (Line line : lines) {
      console.error("  " + line.text().text());
      line.text().release();
    }
  }

  private void print(RunSummary counts, String text) {
    if (SuiteText.isRed(counts)) {
      console.error(text);
    } else if (counts.skipped() > 0 || counts.flakes() > 0) {
      console.warn(text);
    } else {
      console.info(text);
    }
  }

  /** Shows a test's output, and sees that what follows begins a line of its own. */
  private void showOutput(Capture output) {
    byte[] last = {'\n'};
    output.copyTo(
        Capture.ALL,
        (bytes, offset, length) -> {
          console.raw(ByteBuffer.wrap(bytes, offset, length));
          last[0] = bytes[offset + length - 1];
        });
    if (last[0] != '\n') {
      console.raw(ByteBuffer.wrap(LINE_BREAK));
    }
  }

  private Spooled spool(String text) {
    Spooled spooled = spool.open();
    spooled.append(text);
    return spooled;
  }
}
