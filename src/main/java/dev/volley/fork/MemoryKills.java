package dev.volley.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by the kernel's own counters whether it has killed a process for want of memory since the
 * run began: {@code oom_kill} of this process's control group, in version 2 ({@code memory.events})
 * and 1 ({@code memory.oom_control}), and of the whole machine ({@code /proc/vmstat}).
 *
 * <p>The counters do not say whom it was. One that rose explains as many deaths as it rose by, and
 * no more. Any thread.
 */
final class MemoryKills {
  private static final String KEY = "oom_kill";

  private final List<Counter> counters;

  private MemoryKills(List<Counter> counters) {
    this.counters = counters;
  }

  /** Those of the machine that this JVM runs on, from now on. */
  static MemoryKills ofThisMachine() {
    return at(Path.of("/"));
  }

  /**
   * The same with another root.
   *
   * @param root where {@code sys} and {@code proc} lie
   */
  static MemoryKills at(Path root) {
    Set<Path> files = new LinkedHashSet<>();
    Path groups = root.resolve("sys/fs/cgroup");
    for (String line : lines(root.resolve("proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3) {
        String group = parts[2].replaceFirst("^/+", "");
        files.add(groups.resolve(group).resolve("memory.events").normalize());
        files.add(
            groups.resolve("memory").resolve(group).resolve("memory.oom_control").normalize());
      }
    }
    // In a container the own group is mounted as the root, whatever its name is outside.
    files.add(groups.resolve("memory.events"));
    files.add(groups.resolve("memory").resolve("memory.oom_control"));
    List<Counter> counters =
        files.stream()
            .filter(file -> file.startsWith(groups))
            .map(file -> new Counter(file, true))
            .filter(Counter::works)
            .collect(Collectors.toList());
    Counter machine = new Counter(root.resolve("proc/vmstat"), false);
    if (machine.works()) {
      counters.add(machine);
    }
    return new MemoryKills(List.copyOf(counters));
  }

  /**
   * Takes a death by {@code SIGKILL} to account; answers what explains it, in words for the user;
   * empty where no counter does.
   */
  synchronized Optional<String> explain() {
    Optional<String> words = Optional.empty();
    for (Counter counter : counters) {
      OptionalLong unexplained = counter.claim();
      if (words.isEmpty() && unexplained.isPresent()) {
        words = Optional.of(counter.inWords(unexplained.getAsLong()));
      }
    }
    return words;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      // A controller that is off answers with an error: nothing is known of it.
      return List.of();
    }
  }

  /** One counter. Guarded by the lock of the whole. */
  private static final class Counter {
    private final Path file;
    private final boolean ofGroup;
    private final OptionalLong atFirst;
    private long explained;

    Counter(Path file, boolean ofGroup) {
      this.file = file;
      this.ofGroup = ofGroup;
      this.atFirst = read();
    }

    boolean works() {
      return atFirst.isPresent();
    }

    /** Where it rose by more than has been explained by it: what it stands at. */
    OptionalLong claim() {
      OptionalLong now = read();
      if (now.isEmpty() || now.getAsLong() - atFirst.orElse(0) <= explained) {
        return OptionalLong.empty();
      }
      explained++;
      return now;
    }

    String inWords(long now) {
      String rose = KEY + " in " + file + " rose from " + atFirst.orElse(0) + " to " + now;
      return ofGroup
          ? "the memory of its container (control group) was used up, and the kernel killed it: "
              + rose
              + limit()
          : "the memory of this machine was used up, and the kernel killed a process, most likely"
              + " this one: "
              + rose;
    }

    private String limit() {
      for (String name : List.of("memory.max", "memory.limit_in_bytes")) {
        for (String line : lines(file.resolveSibling(name))) {
          if (line.strip().matches("\\d{1,15}")) {
            return ", and its limit is " + (Long.parseLong(line.strip()) >> 20) + " MiB";
          }
        }
      }
      return "";
    }

    private OptionalLong read() {
      return lines(file).stream()
          .filter(line -> line.matches(KEY + " \\d{1,18}"))
          .mapToLong(line -> Long.parseLong(line.substring(KEY.length() + 1)))
          .findFirst();
    }
  }
}
