package dev.volley.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which workers warm up: from their fork until they have described something, or have nothing to
 * do. A JVM that loads classes keeps a core busy, so no more of them do it at once than there are
 * cores: who warms up among many is late, and they all are. Session thread.
 */
final class WarmUps {
  /** What takes longer is no warming up: it hangs in the user's code, say, and others may go on. */
  private static final int MOST_PULSES = 10;

  private final int atOnce;
  private final Map<Seat, Integer> pulses = new LinkedHashMap<>();

  /** None so far, and never more than this many at once. */
  WarmUps(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Whether one more may begin. */
  boolean hasRoom() {
    return pulses.values().stream().filter(age -> age < MOST_PULSES).count() < atOnce;
  }

  /** Takes in that a worker was forked, or is further than it was. */
  void changed(Seat seat) {
    if (seat.isWarm() || seat.isEnding() || seat.isIdle()) {
      pulses.remove(seat);
    } else {
      pulses.putIfAbsent(seat, 0);
    }
  }

  void gone(Seat seat) {
    pulses.remove(seat);
  }

  /** Half a second has passed. */
  void pulse() {
    pulses.replaceAll((seat, age) -> age + 1);
  }
}
