package dev.volley.run;

import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Needs;
import dev.volley.schedule.Vacancy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units that run when everything else is done: dedicated ones on one worker, then those that must
 * be alone, one after another; among these, second looks on workers that have not run anything.
 * Session thread.
 */
final class LastUnits {
  private final LockTable table;
  private final Deque<UnitProgress> dedicated = new ArrayDeque<>();
  private final Deque<UnitProgress> alone = new ArrayDeque<>();
  private @Nullable WorkerId dedicatedTo;

  LastUnits(LockTable table) {
    this.table = table;
  }

  /** Lets a unit wait that must be alone. */
  void addAlone(UnitProgress progress) {
    alone.add(progress);
  }

  /** Lets a dedicated unit wait. */
  void addDedicated(UnitProgress progress) {
    dedicated.add(progress);
  }

  int size() {
    return dedicated.size() + alone.size();
  }

  Stream<UnitProgress> all() {
    return Stream.concat(dedicated.stream(), alone.stream());
  }

  /** Whether what is next, if anything, needs a worker that has not run anything. */
  boolean needsFreshWorker() {
    return dedicated.isEmpty() && !alone.isEmpty() && alone.element().wantsFreshWorker();
  }

  /**
   * Takes out the next unit, where it is its turn and this worker may run it.
   *
   * @param openUnits how many units of the run have no end yet, those that wait here included
   */
  Optional<UnitProgress> next(Seat seat, Vacancy vacancy, int openUnits) {
    // Any other unit that is open runs, or waits for something else than the end.
    if (openUnits != size()) {
      return Optional.empty();
    }
    if (!dedicated.isEmpty()) {
      return first(dedicated, vacancy).filter(unit -> isDedicatedTo(unit, vacancy)).isPresent()
          ? take(dedicated, vacancy)
          : Optional.empty();
    }
    return needsFreshWorker() && !seat.isFresh() ? Optional.empty() : take(alone, vacancy);
  }

  private boolean isDedicatedTo(UnitProgress unit, Vacancy vacancy) {
    if (unit.unit().lane() != 0) {
      return true;
    }
    WorkerId worker = vacancy.worker();
    dedicatedTo = dedicatedTo == null ? worker : dedicatedTo;
    // Members of a group that began elsewhere go there.
    return worker.equals(table.home(needsOf(unit)).orElse(dedicatedTo));
  }

  /** Notes that a worker is gone. */
  void gone(WorkerId worker) {
    if (worker.equals(dedicatedTo)) {
      dedicatedTo = null;
    }
  }

  private static Optional<UnitProgress> first(Deque<UnitProgress> queue, Vacancy vacancy) {
    return queue.stream().filter(each -> each.mayRunIn(vacancy.lane())).findFirst();
  }

  private Optional<UnitProgress> take(Deque<UnitProgress> queue, Vacancy vacancy) {
    Optional<UnitProgress> taken =
        first(queue, vacancy)
            .filter(unit -> table.acquire(unit.unit().request(), needsOf(unit), vacancy.worker()));
    taken.ifPresent(queue::remove);
    return taken;
  }

  private static Needs needsOf(UnitProgress progress) {
    return progress.needs().orElse(Needs.NOTHING);
  }
}
