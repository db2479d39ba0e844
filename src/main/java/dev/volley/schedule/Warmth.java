package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose JVM is warm for a package: has run in it for long, and so has compiled and cached much of
 * what the next class of that package needs. All times are what was expected of the units given.
 *
 * <p>A call costs a step for each worker.
 */
final class Warmth {
  /** What part of a unit's time is worth a wait for the warm worker: about what it may save. */
  private static final double WORTH = 0.2;

  /** How long, as a part of a unit's time, the warm worker may be overdue: its machine is slow. */
  private static final double OVERDUE = 0.5;

  /** Shorter units, in seconds, wait for nobody. */
  private static final double SHORTEST = 1;

  private final Map<WorkerId, Past> pasts = new HashMap<>();

  /** What one worker was given. */
  private static final class Past {
    private final Map<String, Double> byPackage = new HashMap<>();
    private double seconds;
    private @Nullable Unit last;

    void count(Unit unit, int sign) {
      double more = sign * unit.weight().size();
      seconds += more;
      byPackage.merge(packageOf(unit), more, Double::sum);
    }

    double in(String name) {
      return byPackage.getOrDefault(name, 0.0);
    }
  }

  /** Takes note of who runs what. */
  void given(Unit unit, WorkerId to) {
    Past past = pasts.computeIfAbsent(to, unseen -> new Past());
    past.last = unit;
    if (unit.weight().known()) {
      past.count(unit, 1);
    }
  }

  /** Takes note of a unit that waits: who was given it last, if anybody, does not run it. */
  void waits(Unit unit) {
    for (Past past : pasts.values()) {
      if (past.last != null && past.last.label().equals(unit.label())) {
        if (past.last.weight().known()) {
          past.count(past.last, -1);
        }
        past.last = null;
      }
    }
  }

  void gone(WorkerId worker) {
    pasts.remove(worker);
  }

  /**
   * Whether a unit had better wait: another worker has run in its package for more than twice as
   * long as this one, and ends what it has about now. One that ought to have ended long ago may
   * take who knows how long.
   */
  boolean isWarmElsewhere(Unit unit, WorkerId asking) {
    double seconds = unit.weight().size();
    String name = packageOf(unit);
    if (!unit.weight().known() || seconds < SHORTEST || name.isEmpty()) {
      return false;
    }
    Past own = pasts.getOrDefault(asking, new Past());
    return pasts.values().stream()
        .filter(other -> other.in(name) >= WORTH * seconds && other.in(name) > 2 * own.in(name))
        .mapToDouble(other -> other.seconds - own.seconds)
        .anyMatch(wait -> wait <= WORTH * seconds && -wait <= OVERDUE * seconds);
  }

  private static String packageOf(Unit unit) {
    String name = unit.selection().classNames().stream().findFirst().orElseGet(() -> unit.label());
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
