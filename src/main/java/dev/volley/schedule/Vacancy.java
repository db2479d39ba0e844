package dev.volley.schedule;

import dev.volley.model.WorkerId;
import java.util.Set;

/**
 * A worker that has room for a unit, as a strategy sees it.
 *
 * @param worker its name
 * @param lane its place in the pool, from 1; a replacement takes that of the dead
 * @param lanes how many places the pool has
 * @param idle whether it waits; else the unit is held in advance behind the one that runs
 * @param fixtures names of expensive fixtures it has set up
 */
public record Vacancy(WorkerId worker, int lane, int lanes, boolean idle, Set<String> fixtures) {
  /** Copies the set. */
  public Vacancy {
    fixtures = Set.copyOf(fixtures);
  }
}
