package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.Thrown;
import java.util.Optional;

/**
 * What is to be said of a test case that did not pass.
 *
 * @param type the class of what was thrown, or one of Volley's own names; may be empty
 * @param message in one or a few lines; may be empty
 * @param text the stack trace or the evidence, complete; may be empty
 */
record Problem(String type, String message, String text) {

  /** The type of a test whose worker died. No class has this name. */
  static final String WORKER_DIED = "dev.volley.WorkerDied";

  /** The type of a test that ran too long. No class has this name. */
  static final String TIMED_OUT = "dev.volley.TimedOut";

  /** The type of a test that could not be run. No class has this name. */
  static final String NOT_RUN = "dev.volley.NotRun";

  private static final String NOTHING_THROWN =
      "The engine reported a failure without saying what was thrown.";

  /**
   * What is to be said of this result; empty where it passed.
   *
   * @param trim whether stack traces keep only frames of the test's class
   */
  static Optional<Problem> of(TestResult result, boolean trim) {
    return of(result.names(), result.verdict(), trim);
  }

  /** What is to be said of one run of a test case; empty where it passed. */
  static Optional<Problem> of(ReportNames names, Outcome outcome, boolean trim) {
    return outcome.fold(new Cases(names, trim));
  }

  private record Cases(ReportNames names, boolean trim)
      implements Outcome.Cases<Optional<Problem>> {

    @Override
    public Optional<Problem> passed() {
      return Optional.empty();
    }

    @Override
    public Optional<Problem> failed(Outcome.Failed outcome) {
      return Optional.of(ofThrown(outcome.thrown()));
    }

    @Override
    public Optional<Problem> errored(Outcome.Errored outcome) {
      return Optional.of(
          outcome.thrown().map(this::ofThrown).orElse(new Problem("", NOTHING_THROWN, "")));
    }

    @Override
    public Optional<Problem> aborted(Outcome.Aborted outcome) {
      return Optional.of(outcome.thrown().map(this::ofThrown).orElse(new Problem("", "", "")));
    }

    @Override
    public Optional<Problem> skipped(Outcome.Skipped outcome) {
      return Optional.of(new Problem("", outcome.reason(), ""));
    }

    @Override
    public Optional<Problem> crashed(Outcome.Crashed outcome) {
      return Optional.of(ofEvidence(WORKER_DIED, outcome.evidence()));
    }

    @Override
    public Optional<Problem> timedOut(Outcome.TimedOut outcome) {
      return Optional.of(ofEvidence(TIMED_OUT, outcome.evidence()));
    }

    @Override
    public Optional<Problem> notRun(Outcome.NotRun outcome) {
      return Optional.of(ofEvidence(NOT_RUN, outcome.reason()));
    }

    private Problem ofThrown(Thrown thrown) {
      String trace = trim ? StackTraces.trimmed(thrown, names::areOf) : StackTraces.full(thrown);
      return new Problem(thrown.className(), thrown.message().orElse(""), trace);
    }

    private static Problem ofEvidence(String type, String evidence) {
      String firstLine = evidence.lines().findFirst().orElse("");
      return new Problem(type, firstLine, evidence.endsWith("\n") ? evidence : evidence + "\n");
    }
  }
}
