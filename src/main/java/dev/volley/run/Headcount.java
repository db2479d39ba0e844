package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit.Weight;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many workers a run with {@code workers=auto} shall have, and why. Pure; any thread.
 *
 * <p>At most one per core to begin with, since what is bound by the processor ends no earlier with
 * more, and no more than memory holds. Where history knows the work W, worker m+1 pays only if it
 * saves more than its start costs: W/m - W/(m+1) &gt; s.
 *
 * @param workers to begin with, at least 1
 * @param most there may ever be, where tests turn out to sleep
 * @param reason in words, for the event log
 */
record Headcount(int workers, int most, String reason) {
  /** What a worker costs before its first test where history does not know it, seconds. */
  static final double DEFAULT_START_SECONDS = 0.7;

  private static final int MOST_PER_CORE = 4;

  /**
   * How many workers the machine holds.
   *
   * @param cores at least 1
   * @param byMemory how many fit into memory, at least 1
   */
  record Room(int cores, int byMemory) {

    /** The room that a machine has for workers with these JVM arguments. */
    static Room of(MachineLimits machine, List<String> jvmArguments) {
      long fit =
          machine.memory() == 0
              ? Integer.MAX_VALUE
              : machine.memory() / WorkerMemory.of(jvmArguments, machine.memory());
      return new Room(machine.cores(), (int) Math.max(1, Math.min(fit, Integer.MAX_VALUE)));
    }

    /** The most workers to begin with. */
    int first() {
      return Math.min(cores, byMemory);
    }

    /** The most workers there may ever be. */
    int most() {
      return Math.min(MOST_PER_CORE * cores, byMemory);
    }
  }

  /**
   * Decides.
   *
   * @param work seconds that all tests are expected to take; empty where unknown
   * @param startSeconds what a worker costs before its first test
   */
  static Headcount decide(Room room, OptionalDouble work, double startSeconds) {
    int bound = room.first();
    String means = room.cores() + (room.cores() == 1 ? " core" : " cores");
    if (room.byMemory() < room.cores()) {
      means += ", memory for " + room.byMemory();
    }
    if (work.isEmpty()) {
      return new Headcount(
          bound, room.most(), inWords(bound) + ": " + means + ", time of the tests not known yet");
    }
    double seconds = work.getAsDouble();
    int workers = 1;
    while (workers < bound && saved(seconds, workers) > startSeconds) {
      workers++;
    }
    String reason = inWords(workers) + ": " + means + ", " + oneDigit(seconds) + " s expected";
    if (workers < bound) {
      reason +=
          ", one more would save "
              + oneDigit(saved(seconds, workers))
              + " s and cost "
              + oneDigit(startSeconds)
              + " s";
    }
    return new Headcount(workers, room.most(), reason);
  }

  /** What a worker more than these saves of work that divides, seconds. */
  static double saved(double work, int workers) {
    return work / workers - work / (workers + 1);
  }

  /**
   * How long all classes take together; empty where fewer than half of them are known. A class that
   * is not known counts as much as the mean of those that are.
   */
  static OptionalDouble work(Collection<Candidate> candidates, Forecast forecast) {
    List<Weight> known = candidates.stream().map(forecast::weight).filter(Weight::known).toList();
    if (known.isEmpty() || 2 * known.size() < candidates.size()) {
      return OptionalDouble.empty();
    }
    double sum = known.stream().mapToDouble(Weight::size).sum();
    return OptionalDouble.of(sum / known.size() * candidates.size());
  }

  static String inWords(int workers) {
    return workers + (workers == 1 ? " worker" : " workers");
  }

  static String oneDigit(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
