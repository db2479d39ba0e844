package dev.volley.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * What a session knows of time.
 *
 * @param limits how long something may run
 * @param evidence the directory below which evidence goes
 * @param stopped whether the process of this number stands still: then it does not age
 */
record Timing(TimeLimits limits, Path evidence, LongPredicate stopped) {
  /** Without limits. */
  static final Timing NONE = new Timing(TimeLimits.NONE, Path.of(""), pid -> false);

  /** Variables by which a JVM gets arguments besides its own. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /**
   * Of a run: where a debugger may stop its tests, without limits. Evidence of an earlier run is
   * deleted.
   *
   * @param evidence the directory below which evidence goes; no other run's
   * @throws UncheckedIOException where that cannot be done; its message is for the user
   */
  static Timing of(RunRequest request, Path evidence) {
    boolean inside = request.pool().insideMaven();
    boolean debugged =
        inside
            ? isDebugged(ManagementFactory.getRuntimeMXBean().getInputArguments())
            : isDebugged(request.fork().jvmArguments()) || isDebugged(options(request));
    if (debugged || request.time().isNone()) {
      return NONE;
    }
    clear(evidence);
    return new Timing(request.time(), evidence, inside ? pid -> false : StoppedProcesses::contain);
  }

  /** Whether a JVM with these arguments may be stopped by a debugger of Java. */
  static boolean isDebugged(Collection<String> arguments) {
    return arguments.stream().anyMatch(each -> each.contains("jdwp"));
  }

  private static List<String> options(RunRequest request) {
    return VARIABLES.stream()
        .flatMap(
            name ->
                Stream.of(
                    request.fork().environment().getOrDefault(name, ""),
                    System.getenv().getOrDefault(name, "")))
        .toList();
  }

  private static void clear(Path evidence) {
    if (!Files.isDirectory(evidence)) {
      return;
    }
    try (Stream<Path> files = Files.walk(evidence)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Evidence of an earlier run cannot be deleted from " + evidence + ": " + e, e);
    }
  }
}
