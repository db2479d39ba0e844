package dev.volley.schedule;

import java.util.List;

/**
 * What a unit needs besides a worker.
 *
 * @param claims on what workers share, at most one for each key
 * @param groups that it is of: all units of each run on one worker, one after another, and groups
 *     of which one unit is are one from when it runs
 * @param turn when it may run
 */
public record Needs(List<Claim> claims, List<String> groups, Turn turn) {
  /** Nothing. */
  public static final Needs NOTHING = new Needs(List.of(), List.of(), Turn.ANY);

  /** That nothing else runs. */
  public static final Needs ALONE = new Needs(List.of(), List.of(), Turn.ALONE);

  /** When a unit may run. */
  public enum Turn {
    /** At any time. */
    ANY,
    /** On one worker, once everything that may run at any time is done. */
    DEDICATED,
    /** Last of all, while no other worker runs anything. */
    ALONE
  }

  /** Copies the lists. */
  public Needs {
    claims = List.copyOf(claims);
    groups = List.copyOf(groups);
  }

  /** The same where every lane runs everything: a group is one within its lane. */
  public Needs inLane(int lane) {
    return lane == 0 || groups.isEmpty()
        ? this
        : new Needs(claims, groups.stream().map(name -> name + "@w" + lane).toList(), turn);
  }

  /** Whether it is only the share of the slots that everything takes where the user has weights. */
  public boolean areSlotsAlone() {
    return groups.isEmpty()
        && turn == Turn.ANY
        && claims.size() == 1
        && claims.get(0).key().equals(NeedsReader.SLOTS);
  }

  /** Whether a worker is enough. */
  public boolean areNothing() {
    return equals(NOTHING);
  }
}
