package dev.volley.run;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;

/** What the session's loop takes out of its inbox. */
sealed interface SessionEvent {

  /**
   * A worker told something, or something became of it.
   *
   * @param consumed to be run when the event is no longer held
   */
  record Told(WorkerId worker, WorkerEvent event, Runnable consumed) implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.told(this);
    }
  }

  /**
   * The time is over in which a death by an interrupt may turn out to be part of a cancellation.
   */
  record MourningOver(WorkerId worker) implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.mourningOver(this);
    }
  }

  /** A worker that was told to end has had its time. */
  record EndOverdue(WorkerId worker) implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.endOverdue(this);
    }
  }

  /** It is time to look at how much of the processor is used. */
  record PulseDue() implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.pulseDue();
    }
  }

  /** A tick of the session's timer has passed; late or not, it counts as one. */
  record TickDue() implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.tickDue();
    }
  }

  /** The run shall stop now: Maven is interrupted. */
  record CancelRequested() implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.cancelRequested();
    }
  }

  /** The moment is over in which tests could finish after the run was to stop. */
  record GraceOver() implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.graceOver();
    }
  }

  /**
   * A test has waited long enough to run again.
   *
   * @param request of the unit that it waits in
   * @param worker where it failed
   */
  record RetryDue(int request, WorkerId worker) implements SessionEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.retryDue(this);
    }
  }

  /** One answer per kind of event. */
  interface Cases<R> {
    R told(Told event);

    R mourningOver(MourningOver event);

    R endOverdue(EndOverdue event);

    R pulseDue();

    R tickDue();

    R cancelRequested();

    R graceOver();

    R retryDue(RetryDue event);
  }

  <R> R fold(Cases<R> cases);
}
