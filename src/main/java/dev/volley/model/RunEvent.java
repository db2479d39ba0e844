package dev.volley.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact of a run, in the order in which the session found it: what the journal keeps and the
 * reporters tell.
 */
public sealed interface RunEvent {

  /**
   * The run begins.
   *
   * @param runId its id
   * @param workers the most workers it may have at once
   * @param strategy the name of the strategy
   * @param part the part of the suite that it runs; empty for all of it
   */
  record RunStarted(
      Instant at, String runId, int workers, String strategy, Optional<SuitePart> part)
      implements RunEvent {

    /** The run of a whole suite begins. */
    public RunStarted(Instant at, String runId, int workers, String strategy) {
      this(at, runId, workers, strategy, Optional.empty());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.runStarted(this);
    }
  }

  /**
   * A worker is ready for units.
   *
   * @param hello when it said Hello, by the controller's clock
   */
  record WorkerReady(
      Instant at,
      Instant hello,
      WorkerId worker,
      int slot,
      long pid,
      String javaVersion,
      Map<String, String> systemProperties)
      implements RunEvent {
    /** Copies the map. */
    public WorkerReady {
      systemProperties = Map.copyOf(systemProperties);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.workerReady(this);
    }
  }

  /** A unit was given to a worker, to run or to hold in advance. */
  record Assigned(Instant at, WorkerId worker, Unit unit) implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.assigned(this);
    }
  }

  /** Something the scheduler decided, and why; over one or more lines. */
  record Decided(Instant at, String text) implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.decided(this);
    }
  }

  /**
   * Something happened to a test on a worker.
   *
   * @param at the controller's clock
   */
  record OnWorker(Instant at, WorkerId worker, TestEvent event) implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onWorker(this);
    }
  }

  /** No more outcomes of these suites are expected; a suite may settle again where more came. */
  record SuitesSettled(Instant at, List<String> suites) implements RunEvent {
    /** Copies the list. */
    public SuitesSettled {
      suites = List.copyOf(suites);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.suitesSettled(this);
    }
  }

  /**
   * All is run again, or for the first of several times. Every suite of the pass before has
   * settled; what ends from here on is of this pass.
   *
   * @param number from 1
   * @param most the most passes there will be; 0 where nobody knows
   */
  record PassStarted(Instant at, int number, int most) implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.passStarted(this);
    }
  }

  /** A worker is gone. */
  record WorkerGone(Instant at, WorkerId worker, WorkerExit exit, String lastWords)
      implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.workerGone(this);
    }
  }

  /** Something the user should know; over one or more lines. */
  record Warning(Instant at, String text) implements RunEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.warning(this);
    }
  }

  /**
   * The run has ended; nothing comes after it.
   *
   * @param cancelled whether it was stopped before its end
   * @param red whether anything in it makes the build fail, such as a flaky test that must not be
   *     one; what tells of outcomes alone, as logs of former versions do, says no
   * @param problems what kept the session from doing its work, in words for the user; the run is
   *     not green then, whatever its outcomes
   */
  record RunFinished(Instant at, boolean cancelled, boolean red, List<String> problems)
      implements RunEvent {
    /** Copies the list. */
    public RunFinished {
      problems = List.copyOf(problems);
    }

    /** The run has ended without a problem, and its outcomes alone say whether it was red. */
    public RunFinished(Instant at, boolean cancelled) {
      this(at, cancelled, false, List.of());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.runFinished(this);
    }
  }

  /** One answer per kind of event. */
  interface Cases<R> {
    /** Answers for {@link RunStarted}. */
    R runStarted(RunStarted event);

    /** Answers for {@link WorkerReady}. */
    R workerReady(WorkerReady event);

    /** Answers for {@link Assigned}. */
    R assigned(Assigned event);

    /** Answers for {@link Decided}. */
    R decided(Decided event);

    /** Answers for {@link OnWorker}. */
    R onWorker(OnWorker event);

    /** Answers for {@link SuitesSettled}. */
    R suitesSettled(SuitesSettled event);

    /** Answers for {@link PassStarted}. */
    R passStarted(PassStarted event);

    /** Answers for {@link WorkerGone}. */
    R workerGone(WorkerGone event);

    /** Answers for {@link Warning}. */
    R warning(Warning event);

    /** Answers for {@link RunFinished}. */
    R runFinished(RunFinished event);
  }

  /** When it was found, by the controller's clock. */
  Instant at();

  /** Gives the answer for this kind of event. */
  <R> R fold(Cases<R> cases);
}
