package dev.volley.report;

import dev.volley.model.StandardStream;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What containers printed, kept for the next test case of their suite on their worker. Used on the
 * reporter thread alone.
 */
final class LooseOutput {
  private final OutputSpool spool;
  private final Map<String, Map<WorkerId, Capture>> suites = new HashMap<>();

  LooseOutput(OutputSpool spool) {
    this.spool = spool;
  }

  /** Keeps what was printed; the buffer keeps its position. */
  void add(WorkerId worker, String suite, StandardStream stream, ByteBuffer text) {
    suites
        .computeIfAbsent(suite, absent -> new HashMap<>())
        .computeIfAbsent(worker, absent -> new Capture(spool::open))
        .append(stream, text);
  }

  /** Hands over what is kept; the taker releases it. */
  Capture take(WorkerId worker, String suite) {
    Map<WorkerId, Capture> workers = suites.getOrDefault(suite, Map.of());
    Capture kept = workers.isEmpty() ? null : workers.remove(worker);
    if (kept != null && workers.isEmpty()) {
      suites.remove(suite);
    }
    return kept == null ? new Capture(spool::open) : kept;
  }

  /** Drops what is kept for a suite of which no more test cases come. */
  void forget(String suite) {
    Map<WorkerId, Capture> workers = suites.remove(suite);
    if (workers != null) {
      workers.values().forEach(Capture::release);
    }
  }
}
