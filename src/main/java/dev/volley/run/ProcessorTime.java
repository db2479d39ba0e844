package dev.volley.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells how much of the processor is used. Called on the session's thread. */
interface ProcessorTime {

  /**
   * What the machine says.
   *
   * @param cores how many of it may be used
   */
  static ProcessorTime ofThisMachine(int cores) {
    return new ProcessorTime() {
      @Override
      public int cores() {
        return cores;
      }

      @Override
      public Optional<Duration> usedBy(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
      }

      @Override
      public OptionalDouble machineLoad() {
        double load =
            ManagementFactory.getOperatingSystemMXBean()
                    instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getCpuLoad()
                : -1;
        return load >= 0 ? OptionalDouble.of(load) : OptionalDouble.empty();
      }
    };
  }

  /** How many cores there are for all that the build runs. */
  int cores();

  /** The processor time that a process has used so far; empty where nobody can tell. */
  Optional<Duration> usedBy(long pid);

  /** How busy all cores are by whatever runs on them, from 0 to 1; empty where nobody can tell. */
  OptionalDouble machineLoad();
}
