package dev.volley.run;

import dev.volley.fork.ForkSettings;
import dev.volley.model.Leak;
import dev.volley.model.Unit;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What keeps tests from seeing traces of others: how long a worker's JVM lives, and what it has for
 * itself.
 *
 * @param isolation how much may run in one JVM
 * @param limit what a worker runs before another takes its place
 * @param afterFailure whether another takes its place when a test has failed in it
 * @param spares whether the worker that takes a place is started while the one before it runs
 * @param leaks what follows when a class leaves something behind
 * @param ownTemporaryDirectory whether each worker has a directory of its own for temporary files,
 *     removed with it
 */
public record Upkeep(
    Isolation isolation,
    WorkerLimit limit,
    boolean afterFailure,
    boolean spares,
    LeakPolicy leaks,
    boolean ownTemporaryDirectory) {

  /** Workers live as long as there is something to do. */
  public static final Upkeep NONE =
      new Upkeep(Isolation.NONE, WorkerLimit.NONE, false, false, LeakPolicy.NONE, false);

  /** Whether workers may end before there is nothing left to do. */
  public boolean recycles() {
    return isolation != Isolation.NONE || limit.isAny() || afterFailure || leaks.recycles();
  }

  /** The same, where no worker is started before it is needed. */
  public Upkeep withoutSpares() {
    return new Upkeep(isolation, limit, afterFailure, false, leaks, ownTemporaryDirectory);
  }

  /** The same units; where they are isolated no worker lives long enough to share a fixture. */
  List<Unit> withoutFixtures(List<Unit> units) {
    return isolation == Isolation.NONE
        ? units
        : units.stream().map(unit -> unit.needing("")).toList();
  }

  /** The most live workers there may be where so many run tests. */
  int live(int workers) {
    return recycles() && spares ? 2 * workers : workers;
  }

  /**
   * What workers are told of it. Temporary files can be blamed on a worker only where it has a
   * directory of its own for them.
   *
   * @param directories where temporary directories of workers are made
   */
  ForkSettings.Watch watch(Path directories) {
    boolean own = ownTemporaryDirectory || leaks.watched().contains(Leak.Kind.TEMPORARY_FILES);
    return new ForkSettings.Watch(
        leaks.watched(),
        limit.heapPercent(),
        own ? Optional.of(directories.toAbsolutePath()) : Optional.empty());
  }
}
