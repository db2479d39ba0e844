package dev.volley.model;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a test or a container, as a worker told it or the session found it.
 */
public sealed interface TestEvent extends WorkerEvent {

  /**
   * Nodes were discovered, or registered while their container ran; parents come before children.
   *
   * @param request the request they belong to
   * @param complete whether the request's plan is known from here on
   */
  record Described(int request, List<TestNode> nodes, boolean complete) implements TestEvent {
    /** Copies the list. */
    public Described {
      nodes = List.copyOf(nodes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.described(this);
    }
  }

  /** A node begins; {@code at} is the worker's wall clock. */
  record Started(TestNode node, Instant at) implements TestEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.started(this);
    }
  }

  /**
   * A node has its outcome. Without a {@code Started} before it where it was skipped, not run, or
   * blamed for a death.
   *
   * @param duration by the worker's monotonic clock; zero where it never started
   */
  record Finished(TestNode node, Duration duration, Outcome outcome) implements TestEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.finished(this);
    }
  }

  /**
   * A node ended with an outcome that is not its last, since it is run again, or was run again in
   * vain. Said by the session in place of a {@code Finished}, which follows sooner or later.
   *
   * @param duration as in {@code Finished}
   * @param outcome a red one; or that of a run that was skipped or aborted, after which the red one
   *     before it stands
   */
  record Retried(TestNode node, Duration duration, Outcome outcome) implements TestEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.retried(this);
    }
  }

  /**
   * Something was printed.
   *
   * @param node who printed it; empty where nobody can be named
   * @param text UTF-8 from {@link StandardStream#OUT} and {@link StandardStream#ERR}, raw bytes
   *     from {@link StandardStream#NATIVE}; may begin or end within a character; must not be
   *     changed
   */
  record Printed(Optional<TestNode> node, StandardStream stream, ByteBuffer text)
      implements TestEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.printed(this);
    }
  }

  /** One answer per kind of test event. */
  interface Cases<R> {
    /** Answers for {@link Described}. */
    R described(Described event);

    /** Answers for {@link Started}. */
    R started(Started event);

    /** Answers for {@link Finished}. */
    R finished(Finished event);

    /** Answers for {@link Retried}. */
    R retried(Retried event);

    /** Answers for {@link Printed}. */
    R printed(Printed event);
  }

  /** Gives the answer for this kind of event. */
  <R> R fold(Cases<R> cases);

  @Override
  default <R> R fold(WorkerEvent.Cases<R> cases) {
    return cases.test(this);
  }
}
