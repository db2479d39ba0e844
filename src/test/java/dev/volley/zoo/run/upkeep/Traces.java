package dev.volley.zoo.run.upkeep;

import java.util.ArrayList;
import java.util.List;

/** What has run in this JVM, in a static field: what isolation is for. */
final class Traces {
  private static final List<String> SEEN = new ArrayList<>();

  private Traces() {}

  /** Leaves a trace; tells those that were there, this one included. */
  static synchronized List<String> leave(String name) {
    SEEN.add(name);
    return List.copyOf(SEEN);
  }
}
