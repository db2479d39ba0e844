package dev.volley.model;

/**
 * The part of a suite that a run is about, where several builds share it: a shard.
 *
 * @param number of this part, from 1
 * @param of how many parts there are
 * @param plan a short word for who runs what; parts with different ones are not of one suite
 */
public record SuitePart(int number, int of, String plan) {

  /** As users write it, as in {@code 2/5}. */
  public String inWords() {
    return inWords(number);
  }

  /** The same for another part of the same suite. */
  public String inWords(int other) {
    return other + "/" + of;
  }
}
