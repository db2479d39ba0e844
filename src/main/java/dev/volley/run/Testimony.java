package dev.volley.run;

import dev.volley.model.Thrown;
import java.time.Instant;
import java.util.Optional;

/**
 * What a worker has said of itself, and what it has run: asked when its results are counted, and
 * when it dies. Session thread.
 */
final class Testimony {
  private final Past past = new Past();
  private long pid;
  private Instant hello = Instant.EPOCH;
  private Optional<Thrown> refusal = Optional.empty();
  private long outcomes;
  private boolean goodbye;

  void saidHello(long ownPid, Instant at) {
    pid = ownPid;
    hello = at;
  }

  /** Its process id; 0 where it never told. */
  long pid() {
    return pid;
  }

  /** When it said Hello; the epoch where it has not. */
  Instant hello() {
    return hello;
  }

  /** Notes why the JUnit Platform could not be opened. */
  void refused(Thrown thrown) {
    refusal = Optional.of(thrown);
  }

  Optional<Thrown> refusal() {
    return refusal;
  }

  /** Counts an outcome it has sent, taken or not. */
  void countOutcome() {
    outcomes++;
  }

  long outcomes() {
    return outcomes;
  }

  /** Notes that it confirmed to have sent all it found. */
  void confirmed() {
    goodbye = true;
  }

  boolean hasConfirmed() {
    return goodbye;
  }

  /** What it has run to its end. */
  Past past() {
    return past;
  }
}
