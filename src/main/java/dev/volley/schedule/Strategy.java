package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import java.util.Optional;

/**
 * Decides which unit a worker with room gets. The session tells it of every unit that waits and
 * asks when a worker has room; it never sends anything itself. Three methods are to be written, the
 * others have an answer that fits most. Called on the session's thread alone; a call should cost no
 * more than O(log n) of the units that wait, since nothing else happens meanwhile.
 *
 * <p>Users may implement it and name their class in {@code <strategy>}: see {@link
 * Strategies#load}.
 */
public interface Strategy {

  /**
   * Adds a unit that waits: at the start, given back by a worker, deferred, or left over from a
   * death. Numbers of units that wait at the same time differ.
   */
  void add(Unit unit);

  /**
   * Takes out the unit that a worker with room shall get.
   *
   * @return a unit that was added and not taken out since; empty where this worker shall get none
   *     for now. It is asked again after whatever happens next.
   */
  Optional<Unit> next(Vacancy vacancy);

  /** How many units wait: added and not taken out. */
  int waiting();

  /**
   * How many of those that wait this worker may get sooner or later; 0 lets it end. A user's
   * strategy is not asked.
   */
  default int waitingFor(Vacancy vacancy) {
    return waiting();
  }

  /**
   * Whether {@link #next} would give this unit to this worker, were it the only one that waits. The
   * session asks before it takes a unit back from the worker that holds it in advance.
   */
  default boolean suits(Unit unit, Vacancy vacancy) {
    return true;
  }

  /** Told that a worker is gone or gets nothing any more. Its units come back by {@link #add}. */
  default void gone(WorkerId worker) {}

  /**
   * Told that the run stands still: units wait, every worker idles, none is starting, and {@link
   * #next} gave nobody anything. They are asked for once more after this; what still does not go
   * out then never will.
   */
  default void stalled() {}
}
