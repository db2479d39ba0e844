package dev.volley.model;

import java.util.Optional;

/**
 * What was found of a worker's end besides its exit and its last words.
 *
 * @param crash what its JVM wrote about its own crash
 * @param memoryKill how it shows that the system killed it for want of memory, in words for the
 *     user
 */
public record Findings(Optional<CrashReport> crash, Optional<String> memoryKill) {

  /** Nothing. */
  public static final Findings NONE = new Findings(Optional.empty(), Optional.empty());
}
