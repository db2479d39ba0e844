package dev.volley.worker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for tests and containers, from 1, none used twice in a worker's life. Any thread may call
 * it.
 */
final class NodeNumbers {

  private final AtomicInteger last = new AtomicInteger();
  private final Map<String, Integer> ofThisRequest = new ConcurrentHashMap<>();

  /** Gives what has this unique id a number; the one it has, where it has one already. */
  int give(String uniqueId) {
    return ofThisRequest.computeIfAbsent(uniqueId, id -> last.incrementAndGet());
  }

  /** The number of what has this unique id; empty where it was never described. */
  Optional<Integer> of(String uniqueId) {
    return Optional.ofNullable(ofThisRequest.get(uniqueId));
  }

  /** Forgets which ids have which numbers: the request is over. */
  void forget() {
    ofThisRequest.clear();
  }
}
