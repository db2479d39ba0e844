package dev.volley.model;

/**
 * The name of a worker in a run, never reused: {@code w1}, {@code w2}, ….
 *
 * @param number counts from 1 in the order in which workers are forked
 */
public record WorkerId(int number) implements Comparable<WorkerId> {
  /** In the place of a worker where there is none: what nobody was given, nobody has run. */
  public static final WorkerId NOBODY = new WorkerId(0);

  @Override
  public int compareTo(WorkerId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "w" + number;
  }
}
