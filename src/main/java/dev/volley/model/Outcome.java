package dev.volley.model;

import java.util.Optional;

/** How a test or a container ended. */
public sealed interface Outcome {

  /** It passed. */
  record Passed() implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.passed();
    }
  }

  /** An assertion did not hold. */
  record Failed(Thrown thrown) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.failed(this);
    }
  }

  /**
   * It threw something other than an {@code AssertionError}; empty where the engine told nothing.
   */
  record Errored(Optional<Thrown> thrown) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.errored(this);
    }
  }

  /** An assumption did not hold; empty where the engine told nothing. */
  record Aborted(Optional<Thrown> thrown) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.aborted(this);
    }
  }

  /** It was not run because it is disabled; the reason may be empty. */
  record Skipped(String reason) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.skipped(this);
    }
  }

  /**
   * Its JVM died while it ran.
   *
   * @param evidence what, where and how, over one or more lines
   */
  record Crashed(String evidence) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.crashed(this);
    }
  }

  /**
   * It ran longer than it may; whether it ended by itself after that, or was ended, is no matter.
   *
   * @param evidence which limit, for how long it ran, what it did then, over one or more lines
   */
  record TimedOut(String evidence) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.timedOut(this);
    }
  }

  /**
   * It was planned and could not be run: an error, never a skip.
   *
   * @param reason why, over one or more lines
   */
  record NotRun(String reason) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notRun(this);
    }
  }

  /** One answer per kind of outcome. */
  interface Cases<R> {
    /** Answers for {@link Passed}. */
    R passed();

    /** Answers for {@link Failed}. */
    R failed(Failed outcome);

    /** Answers for {@link Errored}. */
    R errored(Errored outcome);

    /** Answers for {@link Aborted}. */
    R aborted(Aborted outcome);

    /** Answers for {@link Skipped}. */
    R skipped(Skipped outcome);

    /** Answers for {@link Crashed}. */
    R crashed(Crashed outcome);

    /** Answers for {@link TimedOut}. */
    R timedOut(TimedOut outcome);

    /** Answers for {@link NotRun}. */
    R notRun(NotRun outcome);
  }

  /** Gives the answer for this kind of outcome. */
  <R> R fold(Cases<R> cases);

  /** Whether this outcome makes the build fail. */
  default boolean isRed() {
    return this instanceof Failed
        || this instanceof Errored
        || this instanceof Crashed
        || this instanceof TimedOut
        || this instanceof NotRun;
  }
}
