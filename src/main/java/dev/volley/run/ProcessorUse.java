package dev.volley.run;

import java.util.OptionalDouble;

/**
 * In what share of its time what runs on workers computes, and does not sleep. Session thread.
 *
 * <p>While cores are scarce, who has something to compute waits for one and seems to sleep. Of such
 * a time only that counts which was computed: it is true that this much was, and of the rest nobody
 * can tell.
 */
final class ProcessorUse {
  /** What was seen for a shorter time says little. */
  private static final double LEAST_SECONDS = 2;

  private double computed;
  private double counted;

  /**
   * Takes in what was seen since the last look.
   *
   * @param cpuSeconds processor time of its workers
   * @param workerSeconds time in which they ran it, summed up
   * @param scarce whether cores were, by these workers or by others
   */
  void add(double cpuSeconds, double workerSeconds, boolean scarce) {
    computed += cpuSeconds;
    counted += scarce ? Math.min(cpuSeconds, workerSeconds) : workerSeconds;
  }

  /** The share, above 1 where a worker kept several cores busy; empty where too little was seen. */
  OptionalDouble share() {
    return counted < LEAST_SECONDS ? OptionalDouble.empty() : OptionalDouble.of(computed / counted);
  }
}
