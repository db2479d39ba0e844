package dev.volley.worker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What this process can find out about itself: by {@code ProcessHandle} where there is one (Java 9
 * and later, hence by reflection), else from Linux's {@code /proc}. Stateless.
 */
final class OwnProcess {

  private static final String HANDLE = "java.lang.ProcessHandle";

  private OwnProcess() {}

  /** This process's id; 0 where it cannot be found out. */
  static long pid() {
    try {
      return pid(current());
    } catch (ReflectiveOperationException java8) {
      return pidOfProc();
    }
  }

  /**
   * The id of the process that started this one. Another one, or none, once that has ended: the
   * system gives orphans a new parent.
   *
   * @return 0 where there is none; empty where it cannot be found out
   */
  static OptionalLong parentPid() {
    try {
      Optional<?> parent =
          (Optional<?>) Class.forName(HANDLE).getMethod("parent").invoke(current());
      return OptionalLong.of(parent.isPresent() ? pid(parent.get()) : 0);
    } catch (ReflectiveOperationException java8) {
      return parentPidOfProc();
    }
  }

  private static Object current() throws ReflectiveOperationException {
    return Class.forName(HANDLE).getMethod("current").invoke(null);
  }

  private static long pid(Object handle) throws ReflectiveOperationException {
    return (long) Class.forName(HANDLE).getMethod("pid").invoke(handle);
  }

  private static long pidOfProc() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException elsewhere) {
      return 0;
    }
  }

  /** The second field behind the command's name, which stands in parentheses. */
  private static OptionalLong parentPidOfProc() {
    try {
      byte[] bytes = Files.readAllBytes(new File("/proc/self/stat").toPath());
      String stat = new String(bytes, StandardCharsets.ISO_8859_1);
      String[] behindName = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", 3);
      return OptionalLong.of(Long.parseLong(behindName[1]));
    } catch (IOException | RuntimeException elsewhere) {
      return OptionalLong.empty();
    }
  }
}
