package dev.volley.history;

/** How much of the project a run was asked to run; decides what may be learnt from it. */
public enum Scope {
  /** All that the POM selects: what is not seen in many such runs is gone. */
  EVERYTHING,
  /** Some classes, each of them whole: a shard, or a user's choice of classes. */
  SOME_CLASSES,
  /** Some tests of classes: nothing is learnt of how long those classes take as a whole. */
  SOME_TESTS
}
