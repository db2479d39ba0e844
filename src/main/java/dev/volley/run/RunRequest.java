package dev.volley.run;

import dev.volley.fork.ForkSettings;
import dev.volley.model.Candidate;
import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * One run, wholly resolved: what the Mojo asks for.
 *
 * @param candidates the classes that may hold tests, in order; a shard may have none
 * @param pool how many workers
 * @param scheduling what decides which test runs when and where
 * @param fork how a worker is started, and what it keeps of what it discovers
 * @param reports where reports go
 * @param events the file of the event log
 * @param slots where slots are leased
 * @param console where people read along
 * @param stops when the run ends before its end, or goes on after it
 * @param retries which tests run again when they fail
 */
public record RunRequest(
    List<Candidate> candidates,
    Pool pool,
    Scheduling scheduling,
    ForkSettings fork,
    ReportSettings reports,
    Path events,
    Slots slots,
    Console console,
    Stops stops,
    Retries retries) {

  /** A run that stops at its end. */
  public RunRequest(
      List<Candidate> candidates,
      Pool pool,
      Scheduling scheduling,
      ForkSettings fork,
      ReportSettings reports,
      Path events,
      Slots slots,
      Console console) {
    this(
        candidates,
        pool,
        scheduling,
        fork,
        reports,
        events,
        slots,
        console,
        Stops.NEVER,
        Retries.NONE);
  }

  /** Copies the list. */
  public RunRequest {
    candidates = List.copyOf(candidates);
  }

  /**
   * How many workers there are.
   *
   * @param workers the most at once, at least 1; where {@code auto}, as many as the machine has
   *     cores
   * @param insideMaven whether the one worker runs inside Maven ({@code workers=0})
   * @param auto whether the run decides how many pay ({@code workers=auto})
   */
  public record Pool(int workers, boolean insideMaven, boolean auto) {

    /** So many workers. */
    public Pool(int workers, boolean insideMaven) {
      this(workers, insideMaven, false);
    }
  }
}
