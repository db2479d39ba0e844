package dev.volley.fork;

import dev.volley.model.Unit;

/**
 * A worker as the session holds it. No method blocks, each may be called from the session's thread
 * alone, and each does nothing once the worker is gone.
 */
public interface Worker {

  /**
   * Queues a unit behind those assigned before it.
   *
   * @param granted whether it may run as soon as it is described; else it asks first
   */
  void assign(Unit unit, boolean granted);

  /** Lets a unit run that asks for it. */
  void grant(int request);

  /** Asks for a unit back; answered by {@code TakenBack} unless it has started. */
  void takeBack(int request);

  /** Says that no more units come: the worker runs what it has and ends. */
  void end();

  /**
   * Kills the worker's process at once, and whatever it has started.
   *
   * @param why what its exit shall say
   */
  void kill(String why);

  /** What may be asked where something of it runs for long. */
  default Inquiry inquiry() {
    return Inquiry.NONE;
  }
}
