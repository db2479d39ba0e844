package dev.volley.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What a session is to do.
 *
 * @param runId the run's id
 * @param pool how many workers
 * @param scheduling what decides which test runs when and where
 * @param forecast what is expected of tests before they run
 * @param mostUnits how many units there can be, as far as is known before any worker is ready
 * @param exitTimeout how long a worker that was told to end may take
 * @param growing what lets the run have more workers than it began with; empty where their number
 *     is given
 * @param timing how long something may run
 * @param stops when it ends before its end, or goes on after it
 * @param retries which tests run again when they fail
 */
record SessionTask(
    String runId,
    RunRequest.Pool pool,
    Scheduling scheduling,
    Forecast forecast,
    int mostUnits,
    Duration exitTimeout,
    Optional<Growth.Means> growing,
    Timing timing,
    Stops stops,
    Retries retries) {

  /** A run whose number of workers is given. */
  SessionTask(
      String runId,
      RunRequest.Pool pool,
      Scheduling scheduling,
      Forecast forecast,
      int mostUnits,
      Duration exitTimeout) {
    this(
        runId,
        pool,
        scheduling,
        forecast,
        mostUnits,
        exitTimeout,
        Optional.empty(),
        Timing.NONE,
        Stops.NEVER,
        Retries.NONE);
  }

  /** The most workers there may ever be. */
  int most() {
    return growing.map(means -> means.headcount().most()).orElse(pool.workers());
  }

  /**
   * The most live workers of this run, spares and those that are ending included. Where their
   * number is not given, memory bounds it.
   */
  int live() {
    return growing.map(means -> means.headcount().most()).orElse(pool.upkeep().live(most()));
  }

  /** The most live workers that the build may have when one more is to replace another. */
  int budget() {
    return growing.map(Growth.Means::budget).orElse(Integer.MAX_VALUE);
  }
}
