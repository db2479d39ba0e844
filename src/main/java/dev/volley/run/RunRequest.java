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
 * @param time how long something may run
 * @param stops when the run ends before its end, or goes on after it
 * @param retries which tests run again when they fail
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
    Console console,
    TimeLimits time,
    Stops stops,
    Retries retries) {

  /** Copies the list; isolation bounds what is placed as a whole. */
  public RunRequest {
    candidates = List.copyOf(candidates);
    scheduling = scheduling.isolated(pool.upkeep().isolation());
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
   * @param deaths how many may die
   * @param upkeep how long each lives, and what it has for itself
   */
  public record Pool(
      int workers, boolean insideMaven, boolean auto, DeathLimits deaths, Upkeep upkeep) {

    /**
     * So many workers, which live as long as there is something to do, and of which as many may die
     * as do where the user says nothing.
     */
    public Pool(int workers, boolean insideMaven, boolean auto) {
      this(workers, insideMaven, auto, DeathLimits.DEFAULT, Upkeep.NONE);
    }

    /** So many workers. */
    public Pool(int workers, boolean insideMaven) {
      this(workers, insideMaven, false);
    }

    /** The same with a number of workers that is decided. */
    Pool ofWorkers(int decided) {
      return new Pool(decided, insideMaven, false, deaths, upkeep);
    }

    /** The same where so many may die. */
    public Pool withDeaths(DeathLimits limits) {
      return new Pool(workers, insideMaven, auto, limits, upkeep);
    }

    /** The same, kept so. */
    public Pool kept(Upkeep as) {
      return new Pool(workers, insideMaven, auto, deaths, as);
    }
  }
}
