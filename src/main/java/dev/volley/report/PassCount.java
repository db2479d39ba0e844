package dev.volley.report;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many passes there were, and which had failures. Used on the reporter thread alone. */
final class PassCount {
  private static final int MOST_NAMED = 10;

  private final TreeSet<Integer> red = new TreeSet<>();
  private int pass;

  /** Notes that a pass began, from 1. */
  void started(int number) {
    pass = number;
  }

  /** Notes a failure or an error. */
  void failed() {
    red.add(pass);
  }

  /** The line for the end; empty where there were no passes. */
  Optional<String> line() {
    if (pass == 0) {
      return Optional.empty();
    }
    String named =
        red.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    int more = red.size() - MOST_NAMED;
    return Optional.of(
        "Passes: "
            + pass
            + (red.isEmpty()
                ? ", none with failures"
                : ", "
                    + red.size()
                    + " with failures ("
                    + named
                    + (more > 0 ? " and " + more + " more" : "")
                    + ")"));
  }
}
