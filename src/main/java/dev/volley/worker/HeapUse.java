package dev.volley.worker;

/** Tells how full this JVM's heap is. Stateless. */
final class HeapUse {
  private HeapUse() {}

  /**
   * How many percent of the largest heap are in use.
   *
   * @param limit where there is as much, garbage is collected first, so that only what lives counts
   */
  static int percent(int limit) {
    int percent = percent();
    if (percent >= limit) {
      System.gc();
      percent = percent();
    }
    return percent;
  }

  private static int percent() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return (int) (100 * used / Math.max(1, runtime.maxMemory()));
  }
}
