package dev.volley.history;

/** What was found where a history should be. */
sealed interface Reading {

  /** A history of ours, whole. */
  record Found(Archive archive) implements Reading {}

  /** Nothing, or an empty file. */
  record Nothing() implements Reading {}

  /**
   * A history of ours that cannot be read any more, and may be written anew.
   *
   * @param problem what is wrong, in one sentence part: "its end is missing"
   */
  record Damaged(String problem) implements Reading {}

  /**
   * Something that is not ours to change: a newer version's file, another project's, no history.
   *
   * @param problem what it is, in one sentence part: "it is of version 2"
   */
  record Refused(String problem) implements Reading {}
}
