package dev.volley.run;

import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;

/** Sees all that passes between a session and simulated workers, on the session's side. */
interface SimulationWatch {
  /** Sees nothing. */
  SimulationWatch BLIND = new SimulationWatch() {};

  /** A worker was forked for a slot. */
  default void forked(WorkerId worker, int slot) {}

  /** The session said: run this. */
  default void assigned(WorkerId worker, Unit unit, boolean granted) {}

  /** The session said: it may run. */
  default void granted(WorkerId worker, int request) {}

  /** The session said: give it back. */
  default void askedBack(WorkerId worker, int request) {}

  /** The session said: no more comes. */
  default void toldToEnd(WorkerId worker) {}

  /** A worker's word has come to the session's inbox, and is next. */
  default void delivered(WorkerId worker, WorkerEvent event) {}

  /** The session has dealt with all it knows. */
  default void sessionWaits() {}
}
