package dev.volley.schedule;

import java.util.List;

/**
 * What a unit needs besides a worker.
 *
 * @param claims on what workers share, at most one for each key
 * @param group names of the groups that it is of, separated by blanks; empty for none
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

  /**
   * The groups that it is of. All units of each run on one worker, one after another; groups of
   * which one unit is are one from when it runs.
   */
  public List<String> groups() {
    return group.isEmpty() ? List.of() : List.of(group.split(" ", -1));
  }

  /** The same where every lane runs everything: a group is one within its lane. */
  public Needs inLane(int lane) {
    if (lane == 0 || group.isEmpty()) {
      return this;
    }
    List<String> within = groups().stream().map(name -> name + "@w" + lane).toList();
    return new Needs(claims, String.join(" ", within), turn);
  }

  /** Whether it is only the share of the slots that everything takes where the user has weights. */
  public boolean areSlotsAlone() {
    return group.isEmpty()
        && turn == Turn.ANY
        && claims.size() == 1
        && claims.get(0).key().equals(NeedsReader.SLOTS);
  }

  /** Whether a worker is enough. */
  public boolean areNothing() {
    return equals(NOTHING);
  }
}
