package dev.volley.fork;

import dev.volley.model.Findings;
import dev.volley.model.WorkerExit;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What a worker lives in: a process, or a thread inside Maven. */
interface Host {

  /** Starts a host; may block for as long as the operating system takes. */
  @FunctionalInterface
  interface Launch {
    /**
     * Starts it.
     *
     * @throws IOException if it cannot be started; the message tells the user why
     */
    Host start() throws IOException;
  }

  /** What is written past the frames; to be drained from the start. */
  InputStream capture();

  /**
   * Opens the channel; may wait until the worker has connected or its host has ended.
   *
   * @throws IOException if the host ended before it did
   */
  Channel connect() throws IOException;

  /** Completes with the exit value once the host has ended; on any thread. */
  CompletionStage<Integer> ended();

  /** Ends it by force, with all it has started; returns without waiting. On any thread. */
  void kill();

  /**
   * A host's own process.
   *
   * @param handle to look at it, and to end it
   * @param started when it was started
   */
  record OwnProcess(ProcessHandle handle, Instant started) {}

  /** Its process; empty where it has none of its own. */
  default Optional<OwnProcess> process() {
    return Optional.empty();
  }

  /**
   * What is to be found of its end besides the exit value; asked once it has ended, on any thread.
   * Nothing unless overridden.
   */
  default Findings findings(WorkerExit exit) {
    return Findings.NONE;
  }

  /** What it is, in words that help to find it, as in {@code process 4711}. */
  String inWords();
}
