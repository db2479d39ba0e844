package dev.volley.run;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a worker has run: a death may have its cause in what ran before. Counts all, and keeps the
 * last in words. Session thread.
 */
final class Past {
  /** How many of the last units are named. */
  static final int MOST_NAMES = 5;

  private final Deque<String> last = new ArrayDeque<>(MOST_NAMES);
  private long units;

  /** Notes that a unit is done. */
  void ran(String label) {
    units++;
    if (last.size() == MOST_NAMES) {
      last.remove();
    }
    last.add(label);
  }

  /** It in a sentence. */
  String inWords() {
    if (units == 0) {
      return "It had run nothing before.";
    }
    String names = String.join(", ", last);
    return units == last.size()
        ? "It had run before: " + names + "."
        : "It had run " + units + " units before, the last of them: " + names + ".";
  }
}
