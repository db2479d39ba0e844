package dev.volley.report;

import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells several reporters the same, in order; where one fails, the others are told all the same.
 * Used on the reporter thread alone.
 */
final class SeveralReporters implements TestReporter {
  private final List<TestReporter> reporters;

  SeveralReporters(TestReporter... reporters) {
    this.reporters = List.of(reporters);
  }

  @Override
  public void runStarted() {
    tell(TestReporter::runStarted);
  }

  @Override
  public void workerReady(WorkerId worker, Map<String, String> systemProperties) {
    tell(reporter -> reporter.workerReady(worker, systemProperties));
  }

  @Override
  public void suiteBegan(SuiteTitle suite, WorkerId worker, Instant at) {
    tell(reporter -> reporter.suiteBegan(suite, worker, at));
  }

  @Override
  public void suiteEnded(String suite, Instant at) {
    tell(reporter -> reporter.suiteEnded(suite, at));
  }

  @Override
  public void printed(ByteBuffer lines) {
    tell(reporter -> reporter.printed(lines.duplicate()));
  }

  @Override
  public void printedApart(WorkerId worker, Optional<SuiteTitle> suite, ByteBuffer text) {
    tell(reporter -> reporter.printedApart(worker, suite, text.duplicate()));
  }

  @Override
  public void testFinished(TestResult result) {
    tell(reporter -> reporter.testFinished(result));
  }

  @Override
  public void suiteSettled(String suite) {
    tell(reporter -> reporter.suiteSettled(suite));
  }

  @Override
  public void passStarted(int number, int most) {
    tell(reporter -> reporter.passStarted(number, most));
  }

  @Override
  public void warned(String text) {
    tell(reporter -> reporter.warned(text));
  }

  @Override
  public void runFinished() {
    tell(TestReporter::runFinished);
  }

  private void tell(Consumer<TestReporter> fact) {
    Failures failures = new Failures();
    for (TestReporter reporter : reporters) {
      failures.collect(() -> fact.accept(reporter));
    }
    failures.rethrow();
  }
}
