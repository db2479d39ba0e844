package dev.volley.report;

import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final ReportSettings settings;
  private final Map<String, Suite> suites = new LinkedHashMap<>();
  private final Tally total = new Tally();
  private final PassCount passes = new PassCount();
  private final Flakes flakes = new Flakes();
  private final Crashes crashes = new Crashes();
  private final List<Line> failures = new ArrayList<>();
  private final List<Line> errors = new ArrayList<>();

  ConsoleReporter(ReportSettings settings, Console console, OutputSpool spool) {
    this.settings = settings;
    this.console = console;
    this.spool = spool;
  }

  /** A suite since it last settled. */
  private record Suite(SuiteTitle title, Tally tally, List<Spooled> told) {}

  /** What is told of a test at the end, run by run; to be sorted by the test's heading. */
  private record Line(String test, List<Spooled> runs) {}

  @Override
  public void runStarted() {
    if (!settings.text().summary()) {
      return;
    }
    String line = "-".repeat(55);
    console.info("");
    console.info(line);
    console.info(" T E S T S");
    console.info(line);
  }

  @Override
  public void suiteBegan(SuiteTitle suite, WorkerId worker, Instant at) {
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
    if (settings.output().toConsole()) {
      console.raw(lines);
    }
  }

  @Override
  public void testFinished(TestResult result) {
    Suite suite = suite(result.names().suiteTitle());
    suite.tally().add(result);
    total.add(result);
    flakes.add(result);
    crashes.add(result);
    Failures steps = new Failures();
    if (settings.output().toConsole()) {
      result.runs().forEach(run -> steps.collect(() -> showOutput(run.output())));
    }
    if (settings.tellsSuites()) {
      SuiteText.told(result, settings.text().format(), () -> problem(result))
          .ifPresent(told -> steps.collect(() -> suite.told().add(spool(told))));
    }
    if (result.verdict().isRed()) {
      passes.failed();
      steps.collect(() -> keep(result));
    }
    steps.rethrow();
  }

  /** Keeps what is told of a red result at the end. */
  private void keep(TestResult result) {
    List<Line> lines = Verdict.of(result.verdict()) == Verdict.FAILURE ? failures : errors;
    List<Spooled> runs = Runs.each(result).stream().map(this::spool).toList();
    lines.add(new Line(result.names().heading(), runs));
  }

  /** All that is known of a death was shown when it happened, in one block. */
  private Optional<Problem> problem(TestResult result) {
    return Problem.of(result, settings.trimStackTrace())
        .map(
            problem ->
                problem.type().equals(Problem.WORKER_DIED)
                    ? new Problem(problem.type(), problem.message(), "")
                    : problem);
  }

  @Override
  public void suiteSettled(String name) {
    Suite suite = suites.remove(name);
    if (suite != null) {
      tell(suite);
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
    Failures steps = new Failures();
    suites.values().stream()
        .filter(suite -> suite.tally().counts().tests() > 0)
        .forEach(suite -> steps.collect(() -> tell(suite)));
    suites.clear();
    if (settings.text().summary()) {
      console.info("");
      console.info("Results:");
      console.info("");
    }
    // What failed is named in any case, as under Surefire.
    tell("Failures: ", failures, steps);
    tell("Errors: ", errors, steps);
    flakes.tell(console);
    crashes.tell(console);
    if (settings.text().summary()) {
      tellCounts();
    }
    steps.rethrow();
  }

  private void tellCounts() {
    if (SuiteText.isRed(total.counts()) || total.counts().flakes() > 0) {
      console.info("");
    }
    print(total.counts(), SuiteText.counts(total.counts()));
    passes.line().ifPresent(console::info);
    console.info("");
  }

  private Suite suite(SuiteTitle title) {
    Suite known = suites.get(title.name());
    if (known != null) {
      return known;
    }
    if (settings.tellsSuites()) {
      console.info("Running " + title.either(settings.text().titles().running()));
    }
    Suite suite = new Suite(title, new Tally(), new ArrayList<>());
    suites.put(title.name(), suite);
    return suite;
  }

  private void tell(Suite suite) {
    if (!settings.tellsSuites()) {
      return;
    }
    RunSummary counts = suite.tally().counts();
    String name = suite.title().either(settings.text().titles().summary());
    print(counts, SuiteText.summary(counts, suite.tally().elapsed(), name));
    for (Spooled told : suite.told()) {
      print(counts, told.text());
      told.release();
    }
  }

  private void tell(String title, List<Line> lines, Failures steps) {
    if (lines.isEmpty()) {
      return;
    }
    console.error(title);
    lines.sort(Comparator.comparing(Line::test));
    lines.forEach(line -> steps.collect(() -> tell(line)));
  }

  private void tell(Line line) {
    List<String> runs = line.runs().stream().map(Spooled::text).toList();
    if (runs.size() == 1) {
      console.error("  " + runs.get(0));
    } else {
      console.error(line.test());
      Runs.tell(runs, console);
    }
    line.runs().forEach(Spooled::release);
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
