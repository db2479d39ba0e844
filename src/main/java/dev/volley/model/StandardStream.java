package dev.volley.model;

/** Where something was printed. */
public enum StandardStream {
  /** {@code System.out} of a worker. */
  OUT,
  /** {@code System.err} of a worker. */
  ERR,
  /**
   * The worker's own descriptors 1 and 2, merged: what native code, child processes, agents and the
   * JVM itself wrote past {@code System.out}.
   */
  NATIVE
}
