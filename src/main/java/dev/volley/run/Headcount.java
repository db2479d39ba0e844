package dev.volley.run;

import java.util.List;
import java.util.Locale;

/**
 * How many workers a run with {@code workers=auto} shall have, and why. Pure; any thread.
 *
 * <p>At most one per core to begin with, since what is bound by the processor ends no earlier with
 * more, and no more than memory holds. Where history knows the work, worker m+1 pays only if it
 * saves more than its start costs ({@link Outlook#makespan}); and where history knows that workers
 * sleep, there may be two per core at once.
 *
 * @param workers to begin with, at least 1
 * @param most there may ever be, where tests turn out to sleep
 * @param reason in words, for the event log
 */
record Headcount(int workers, int most, String reason) {
  /** Where workers are expected to sleep, this many for each core at first. */
  private static final int FIRST_PER_CORE = 2;

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

  /** Decides what a run of which this is expected begins with. */
  static Headcount decide(Room room, Outlook outlook) {
    String means = room.cores() + (room.cores() == 1 ? " core" : " cores");
    if (room.byMemory() < room.cores()) {
      means += ", memory for " + room.byMemory();
    }
    if (outlook.work().isEmpty()) {
      String reason = inWords(room.first()) + ": " + means + ", time of the tests not known yet";
      return new Headcount(room.first(), room.most(), reason);
    }
    int workers = 1;
    while (hasRoom(room, outlook, workers)
        && saved(room, outlook, workers) > outlook.startSeconds()) {
      workers++;
    }
    String reason = inWords(workers) + ": " + means + ", " + work(outlook) + " expected";
    if (workers > room.cores()) {
      reason += ", workers compute " + Math.round(100 * outlook.cpuShare()) + " % of their time";
    }
    if (hasRoom(room, outlook, workers)) {
      reason +=
          ", one more would save "
              + oneDigit(Math.max(0, saved(room, outlook, workers)))
              + " s and cost "
              + oneDigit(outlook.startSeconds())
              + " s";
    }
    return new Headcount(workers, room.most(), reason);
  }

  private static String work(Outlook outlook) {
    return oneDigit(outlook.work().orElseThrow()) + " s";
  }

  /**
   * Whether there is room for one more: a core, or, where those there are would leave cores idle
   * since they sleep, what a run may begin with at most; the rest is for {@link Growth} to see.
   */
  private static boolean hasRoom(Room room, Outlook outlook, int workers) {
    boolean sleep = workers * outlook.cpuShare() < ProcessorWatch.BUSY * room.cores();
    return workers < room.first()
        || (sleep && workers < Math.min(FIRST_PER_CORE * room.cores(), room.byMemory()));
  }

  private static double saved(Room room, Outlook outlook, int workers) {
    return outlook.makespan(workers, room.cores()) - outlook.makespan(workers + 1, room.cores());
  }

  /** What a worker more than these saves of work that divides, seconds. */
  static double saved(double work, int workers) {
    return work / workers - work / (workers + 1);
  }

  static String inWords(int workers) {
    return workers + (workers == 1 ? " worker" : " workers");
  }

  static String oneDigit(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
