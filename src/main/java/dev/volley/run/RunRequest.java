package dev.volley.run;

import dev.volley.fork.ForkSettings;
import dev.volley.model.Candidate;
import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run, wholly resolved: what the Mojo asks for.
 *
 * @param candidates the classes that may hold tests, in order; a shard may have none
 * @param pool how many workers
 * @param scheduling what decides which test runs when and where
 * @param fork how a worker is started, and what it keeps of what it discovers
 * @param reports where reports go
 * @param archives where archives are kept; empty to do without
 * @param events the file of the event log
 * @param slots where slots are leased
 * @param console where people read along
 */
public record RunRequest(
    List<Candidate> candidates,
    Pool pool,
    Scheduling scheduling,
    ForkSettings fork,
    ReportSettings reports,
    Optional<Archiving> archives,
    Path events,
    Slots slots,
    Console console) {

  /** Copies the list. */
  public RunRequest {
    candidates = List.copyOf(candidates);
  }

  /**
   * Archives of the classes that workers load, with which they start sooner.
   *
   * @param folder where they are kept
   * @param dependencies whether they may cover the project's dependencies, too
   */
  public record Archiving(Path folder, boolean dependencies) {}

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
