package dev.volley.fork;

import dev.volley.model.WorkerId;

/** Starts workers: as processes, inside Maven, or as scripts in a test. */
public interface WorkerFactory {

  /**
   * Begins to start a worker and returns at once. Whatever becomes of it, {@code Gone} is its last
   * event.
   *
   * @param worker its name
   * @param slot its place in the pool, from 1
   * @param listener hears everything of it
   */
  Worker start(WorkerId worker, int slot, WorkerListener listener);
}
