package dev.volley.report;

import dev.volley.model.Outcome;

/** What an outcome counts as in Surefire's reports. */
enum Verdict {
  /** It passed. */
  SUCCESS,
  /** An assertion did not hold. */
  FAILURE,
  /** Anything else went wrong, a death or a test that could not be run included. */
  ERROR,
  /** It was skipped or aborted. */
  SKIPPED;

  private static final Outcome.Cases<Verdict> CASES =
      new Outcome.Cases<>() {
        @Override
        public Verdict passed() {
          return SUCCESS;
        }

        @Override
        public Verdict failed(Outcome.Failed outcome) {
          return FAILURE;
        }

        @Override
        public Verdict errored(Outcome.Errored outcome) {
          return ERROR;
        }

        @Override
        public Verdict aborted(Outcome.Aborted outcome) {
          return SKIPPED;
        }

        @Override
        public Verdict skipped(Outcome.Skipped outcome) {
          return SKIPPED;
        }

        @Override
        public Verdict crashed(Outcome.Crashed outcome) {
          return ERROR;
        }

        @Override
        public Verdict timedOut(Outcome.TimedOut outcome) {
          return ERROR;
        }

        @Override
        public Verdict notRun(Outcome.NotRun outcome) {
          return ERROR;
        }
      };

  /** The verdict on an outcome. */
  static Verdict of(Outcome outcome) {
    return outcome.fold(CASES);
  }

  /** Whether it makes the build fail. */
  boolean isRed() {
    return this == FAILURE || this == ERROR;
  }
}
