package dev.volley.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory a worker may come to need, from the arguments of its JVM. Any thread.
 *
 * <p>Where they name no heap, the JVM would take up to a quarter of the machine. Nobody chose that
 * and few tests use it, so it counts for at most a gibibyte: else no machine, however large, would
 * hold four workers.
 */
final class WorkerMemory {
  /** Metaspace, code, stacks and buffers of a JVM that runs tests. */
  static final long BESIDE_THE_HEAP = 256L << 20;

  /** What may follow a number, each 1024 times the one before. */
  private static final List<String> UNITS = List.of("", "k", "m", "g", "t");

  private static final long MOST_BY_DEFAULT = 1L << 30;
  private static final Pattern HEAP =
      Pattern.compile("-(?:Xmx|XX:MaxHeapSize=)(\\d{1,15})([kmgt]?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARE =
      Pattern.compile("-XX:MaxRAMPercentage=(\\d{1,3}(?:\\.\\d{1,6})?)");

  private WorkerMemory() {}

  /**
   * Bytes for one worker.
   *
   * @param arguments of its JVM; of several that say the same the last counts
   * @param memory of the machine, bytes
   */
  static long of(List<String> arguments, long memory) {
    long heap = Math.min(memory / 4, MOST_BY_DEFAULT);
    for (String argument : arguments) {
      heap = heap(argument, memory).orElse(heap);
    }
    return heap + BESIDE_THE_HEAP;
  }

  private static Optional<Long> heap(String argument, long memory) {
    Matcher share = SHARE.matcher(argument);
    if (share.matches()) {
      return Optional.of((long) (memory * Double.parseDouble(share.group(1)) / 100));
    }
    Matcher heap = HEAP.matcher(argument);
    if (!heap.matches()) {
      return Optional.empty();
    }
    int power = UNITS.indexOf(heap.group(2).toLowerCase(Locale.ROOT));
    // A number beyond all memory is as good as all of it.
    double bytes = Double.parseDouble(heap.group(1)) * Math.pow(1024, power);
    return Optional.of((long) Math.min(bytes, 1L << 50));
  }
}
