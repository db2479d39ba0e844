package dev.volley.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this machine, or the container that holds it, lets a run use.
 *
 * <p>Quota, affinity and memory are read from Linux's control groups, version 2 and 1, at the group
 * of this process and at all above it, as {@code cgroups(7)} lays them out; whatever cannot be read
 * limits nothing. Any thread.
 *
 * @param cores how many, at least 1; a part of one counts as one, as the JVM counts it
 * @param memory bytes; 0 where unknown
 */
record MachineLimits(int cores, long memory) {
  private static final String GROUPS = "sys/fs/cgroup";

  /** Those of the machine that this JVM runs on. */
  static MachineLimits ofThisMachine() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return read(Path.of("/"), Runtime.getRuntime().availableProcessors(), memory);
  }

  /**
   * Reads them.
   *
   * @param root where {@code sys} and {@code proc} lie
   * @param processors what the JVM says
   * @param memory what the JVM says, bytes; 0 where it says nothing
   */
  static MachineLimits read(Path root, int processors, long memory) {
    double cores = processors;
    long bytes = memory > 0 ? memory : Long.MAX_VALUE;
    for (Path group : groups(root)) {
      cores = Math.min(cores, quota(group));
      cores = Math.min(cores, affinity(group));
      bytes = Math.min(bytes, number(group, "memory.max").orElse(Long.MAX_VALUE));
      bytes = Math.min(bytes, number(group, "memory.limit_in_bytes").orElse(Long.MAX_VALUE));
    }
    return new MachineLimits(
        Math.max(1, (int) Math.ceil(cores)), bytes == Long.MAX_VALUE ? 0 : bytes);
  }

  /** The group of this process and those above it, of every hierarchy. */
  private static List<Path> groups(Path root) {
    Path top = root.resolve(GROUPS);
    List<Path> groups = new ArrayList<>(List.of(top));
    for (String controller : List.of("cpu", "cpu,cpuacct", "cpuset", "memory")) {
      groups.add(top.resolve(controller));
    }
    for (String line : lines(root.resolve("proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3) {
        Path hierarchy = top.resolve(parts[1]);
        Path group = hierarchy.resolve(parts[2].replaceFirst("^/+", "")).normalize();
        while (group.startsWith(hierarchy) && !group.equals(hierarchy)) {
          groups.add(group);
          group = group.resolve("..").normalize();
        }
      }
    }
    return groups;
  }

  private static double quota(Path group) {
    String[] both = line(group, "cpu.max").orElse("max").split(" ", -1);
    if (both.length == 2 && !both[0].equals("max")) {
      return share(parse(both[0]), parse(both[1]));
    }
    return share(number(group, "cpu.cfs_quota_us"), number(group, "cpu.cfs_period_us"));
  }

  private static double share(Optional<Long> quota, Optional<Long> period) {
    return quota.isPresent() && period.isPresent()
        ? (double) quota.get() / period.get()
        : Double.MAX_VALUE;
  }

  /** How many processors a list such as {@code 0-2,5} names. */
  private static double affinity(Path group) {
    String list =
        line(group, "cpuset.cpus.effective")
            .or(() -> line(group, "cpuset.effective_cpus"))
            .or(() -> line(group, "cpuset.cpus"))
            .orElse("");
    int count = 0;
    for (String range : list.split(",", -1)) {
      if (!range.matches("\\d{1,6}(-\\d{1,6})?")) {
        return Double.MAX_VALUE;
      }
      String[] ends = range.split("-", -1);
      count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
    }
    return count > 0 ? count : Double.MAX_VALUE;
  }

  private static Optional<Long> number(Path group, String file) {
    return line(group, file).flatMap(MachineLimits::parse);
  }

  /** A positive number; {@code max} and {@code -1} mean that there is no limit. */
  private static Optional<Long> parse(String text) {
    return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Optional<String> line(Path group, String file) {
    return lines(group.resolve(file)).stream().findFirst().map(String::strip);
  }

  private static List<String> lines(Path file) {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // A controller that is off answers with an error: it limits nothing.
      return List.of();
    }
  }
}
