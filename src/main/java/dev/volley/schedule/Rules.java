package dev.volley.schedule;

import java.util.List;

/**
 * What a user says of the placing of tests, beside the tags they carry.
 *
 * @param limits how many of some tests may run at once
 * @param weights how many slots some tests take
 * @param dedicated tests that run on one worker after the rest
 */
public record Rules(List<Limit> limits, List<Heavy> weights, List<TestSet> dedicated) {
  /** None. */
  public static final Rules NONE = new Rules(List.of(), List.of(), List.of());

  /** Of these tests, at most so many at once. */
  public record Limit(TestSet tests, int atOnce) {}

  /** Each of these tests takes so many slots. */
  public record Heavy(TestSet tests, int slots) {}

  /** Copies the lists. */
  public Rules {
    limits = List.copyOf(limits);
    weights = List.copyOf(weights);
    dedicated = List.copyOf(dedicated);
  }
}
