package dev.volley.run;

import dev.volley.model.Unit.Weight;

/** How long units that wait are expected to take, as far as that is known. Session thread. */
final class WaitingTime {
  private double seconds;
  private int known;
  private int unknown;

  void add(Weight weight) {
    count(weight, 1);
  }

  void remove(Weight weight) {
    count(weight, -1);
  }

  private void count(Weight weight, int sign) {
    if (weight.known()) {
      known += sign;
      // What is summed up and taken off again leaves a remainder where there is none.
      seconds = known == 0 ? 0 : seconds + sign * weight.size();
    } else {
      unknown += sign;
    }
  }

  /** Whether it is known of all of them. */
  boolean isKnown() {
    return unknown == 0;
  }

  /** How long those take of which it is known. */
  double seconds() {
    return seconds;
  }
}
