package dev.volley.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that numbers were measured on. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, cores, memory, systems, and how busy it is as we begin. */
  static String inWords() throws IOException {
    OperatingSystemMXBean system = system();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %d MiB, %s %s, Java %s, load %.2f",
        processor(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() >> 20,
        system.getName(),
        system.getVersion(),
        Runtime.version(),
        system.getSystemLoadAverage());
  }

  /** The processor time that this process has used so far, nanoseconds. */
  static long ownProcessorNanos() {
    return system().getProcessCpuTime();
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return System.getProperty("os.arch", "");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch", ""));
    }
  }
}
