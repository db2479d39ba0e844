package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.Optional;

/**
 * Decides which unit a free worker gets. The session tells it of every unit that waits and asks
 * when a worker has room; it never sends anything itself. Called on the session's thread alone;
 * each call costs at most O(log n).
 */
public interface Strategy {

  /** Adds a unit that waits: at the start, given back by a worker, or left over from a death. */
  void add(Unit unit);

  /** Takes out the unit that a worker with room shall get; empty where it shall get none now. */
  Optional<Unit> next(Vacancy vacancy);

  /** How many units wait. */
  int waiting();

  /** The strategy of a name. */
  static Strategy of(StrategyName name) {
    return switch (name) {
      case BALANCED -> new LongestFirst();
      case LOAD -> new InOrder();
    };
  }
}
