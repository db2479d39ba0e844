package dev.volley.model;

import java.util.Optional;

/** How a worker ended. */
public sealed interface WorkerExit {

  /** It had said Goodbye, and its process ended by itself, with code 0. */
  record Orderly() implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.orderly();
    }
  }

  /**
   * Its process ended with this code: without Goodbye, where 0 proves nothing either, or with any
   * other than 0 behind it.
   */
  record Code(int code) implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.code(this);
    }
  }

  /**
   * A signal ended its process.
   *
   * @param number the signal's number
   * @param name as in {@code SIGKILL}
   */
  record Signal(int number, String name) implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.signal(this);
    }
  }

  /**
   * It sent what is no frame, and was killed.
   *
   * @param problem what is wrong, with an excerpt of what came
   */
  record BrokenFrames(String problem) implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.brokenFrames(this);
    }
  }

  /**
   * Its process could not be started at all.
   *
   * @param problem what the operating system said
   */
  record NotStarted(String problem) implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notStarted(this);
    }
  }

  /** The controller killed it, because the run was cancelled or it did not end when told to. */
  record Killed(String why) implements WorkerExit {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.killed(this);
    }
  }

  /** One answer per kind of exit. */
  interface Cases<R> {
    /** Answers for {@link Orderly}. */
    R orderly();

    /** Answers for {@link Code}. */
    R code(Code exit);

    /** Answers for {@link Signal}. */
    R signal(Signal exit);

    /** Answers for {@link BrokenFrames}. */
    R brokenFrames(BrokenFrames exit);

    /** Answers for {@link NotStarted}. */
    R notStarted(NotStarted exit);

    /** Answers for {@link Killed}. */
    R killed(Killed exit);
  }

  /** Gives the answer for this kind of exit. */
  <R> R fold(Cases<R> cases);

  /** The exit in a few words, as in "exit code 137 (SIGKILL)", to stand after "ended with". */
  default String inWords() {
    return fold(
        new Cases<>() {
          @Override
          public String orderly() {
            return "exit code 0 after its last message";
          }

          @Override
          public String code(Code exit) {
            return "exit code " + exit.code();
          }

          @Override
          public String signal(Signal exit) {
            return "signal " + exit.number() + " (" + exit.name() + ")";
          }

          @Override
          public String brokenFrames(BrokenFrames exit) {
            return "a frame that is none: " + exit.problem();
          }

          @Override
          public String notStarted(NotStarted exit) {
            return "no process: " + exit.problem();
          }

          @Override
          public String killed(Killed exit) {
            return "a kill by Volley: " + exit.why();
          }
        });
  }

  /** The exit that a process's exit value shows, by the convention of 128 plus the signal. */
  static WorkerExit ofExitValue(int value) {
    return Optional.ofNullable(Signals.NAMES.get(value - 128))
        .<WorkerExit>map(name -> new Signal(value - 128, name))
        .orElseGet(() -> new Code(value));
  }
}
