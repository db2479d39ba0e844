package dev.volley.run;

import java.util.TreeSet;

/** The places that workers of a run take one after another, numbered from 1. Session thread. */
final class Lanes {
  private final TreeSet<Integer> free = new TreeSet<>();
  private int used;
  private int taken;
  private int vacated;
  private int retired;
  private boolean stay;

  /** Takes the lowest free place for a worker that follows none, or one that died. */
  int take() {
    taken++;
    return lowest();
  }

  /** The same for one that follows a worker that was recycled. */
  int takeVacated() {
    vacated--;
    return lowest();
  }

  private int lowest() {
    Integer lowest = free.pollFirst();
    return lowest == null ? ++used : lowest;
  }

  /** How many places were taken that no recycled worker had left. */
  int taken() {
    return taken;
  }

  /** Frees the place of a recycled worker. */
  void vacate(int lane) {
    free.add(lane);
    vacated++;
  }

  /** Frees the place of a worker that makes way for one that has not run anything. */
  void makeWay(int lane) {
    free.add(lane);
  }

  /** How many places recycled workers have left and nobody has taken. */
  int vacated() {
    return vacated;
  }

  /**
   * From here on the place of a worker that is told to end is done with: only one that dies with
   * work left, or is recycled, is followed by another.
   */
  void stay() {
    stay = true;
  }

  /** Notes that the worker in a place was told to end. */
  void ending() {
    retired += stay ? 1 : 0;
  }

  /** How many places are done with. */
  int retired() {
    return retired;
  }

  /** Frees the place of a worker that is gone, unless it is done with. */
  void left(int lane, boolean wasToldToEnd) {
    if (!stay || !wasToldToEnd) {
      free.add(lane);
    }
  }
}
