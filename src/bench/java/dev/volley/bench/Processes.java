package dev.volley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs programs, one at a time, and says what they took. */
final class Processes {
  /** Where Linux tells of this process; see proc(5). */
  private static final Path STAT = Path.of("/proc/self/stat");

  /** The unit of the times in it, as every Linux that Java runs on has it. */
  private static final double TICKS_A_SECOND = 100;

  /** Of the fields after the name: the time of children in user mode, and in the kernel. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  private Processes() {}

  /**
   * What a program took, with all that it started and waited for.
   *
   * @param code how it ended
   * @param wall seconds by the clock
   * @param cpu seconds of processor time
   */
  record Used(int code, double wall, double cpu) {}

  /**
   * Runs a program to its end.
   *
   * @param log where all it prints goes
   */
  static Used run(List<String> command, Path directory, Path log)
      throws IOException, InterruptedException {
    double before = childrenSeconds();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(log.toFile())
            .start();
    int code = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    return new Used(code, wall, childrenSeconds() - before);
  }

  /** The processor time of all processes that this one has started and seen end, seconds. */
  static double childrenSeconds() throws IOException {
    String stat = Files.readString(STAT, StandardCharsets.UTF_8);
    // The name before it may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks =
        Double.parseDouble(fields[CHILDREN_USER]) + Double.parseDouble(fields[CHILDREN_SYSTEM]);
    return ticks / TICKS_A_SECOND;
  }
}
