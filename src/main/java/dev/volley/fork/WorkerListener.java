package dev.volley.fork;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;

/** Hears what workers say and what becomes of them. Called on any thread; must not block. */
public interface WorkerListener {

  /**
   * Takes an event.
   *
   * @param consumed to be run, once and on any thread, when the event is no longer held: it gives
   *     the bytes back to the worker's share of the inbox, and with that lets its reader go on
   */
  void accept(WorkerId worker, WorkerEvent event, Runnable consumed);
}
