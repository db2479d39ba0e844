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

  /**
   * Ends what runs before its end, where the worker's JUnit Platform can do that (6.0 and later):
   * running tests finish, tests that have not begun are skipped. One that cannot runs what it has
   * begun to its end.
   *
   * @param afterFailures after so many failures in this worker; 0 for now
   * @param reason what tests that are skipped for it shall say
   */
  default void stop(int afterFailures, String reason) {}

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
