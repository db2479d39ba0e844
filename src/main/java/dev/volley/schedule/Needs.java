package dev.volley.schedule;

import java.util.List;

/**
 * What a unit needs besides a worker.
 *
 * @param claims on what workers share, at most one for each key
 * @param group all units of it run on one worker; empty for none
 * @param turn when it may run
 */
public record Needs(List<Claim> claims, String group, Turn turn) {
  /** Nothing. */
  public static final Needs NOTHING = new Needs(List.of(), "", Turn.ANY);

  /** That nothing else runs. */
  public static final Needs ALONE = new Needs(List.of(), "", Turn.ALONE);

  /** When a unit may run. */
  public enum Turn {
    /** At any time. */
    ANY,
    /** On one worker, once everything that may run at any time is done. */
    DEDICATED,
    /** Last of all, while no other worker runs anything. */
    ALONE
  }

  /** Copies the list. */
  public Needs {
    claims = List.copyOf(claims);
  }

  /** The same where every lane runs everything: a group is one within its lane. */
  public Needs inLane(int lane) {
    return lane == 0 || group.isEmpty() ? this : new Needs(claims, group + " w" + lane, turn);
  }

  /** Whether a worker is enough. */
  public boolean areNothing() {
    return equals(NOTHING);
  }
}
