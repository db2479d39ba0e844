package dev.volley.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process, whatever a test has done to prevent it. Any thread may call it.
 *
 * <p>A security manager that a test has left behind may forbid to exit, to halt and to remove it.
 * Then the process is crashed by a write to address zero. All that is needed for that is made ready
 * when this is created, before any of the user's code runs. Since Java 24 there are no security
 * managers, and {@code halt} cannot be refused.
 */
final class ProcessEnd implements LostController {

  /** The exit code of a worker that has lost its controller; nobody is left to see it. */
  static final int CONTROLLER_LOST = 71;

  /** The exit code of a worker that could not be ready, or could not close what it had opened. */
  static final int FAILED = 70;

  private static final int FIRST_WITHOUT_SECURITY_MANAGERS = 24;

  private final OutputStream stderr = new FileOutputStream(FileDescriptor.err);
  private final OrphanWatch orphanWatch = new OrphanWatch();
  private final @Nullable Crash crash;

  ProcessEnd() {
    crash = javaVersion() < FIRST_WITHOUT_SECURITY_MANAGERS ? Crash.prepare() : null;
  }

  /** Runs the shutdown hooks and ends. Does not return. */
  void exit(int code) {
    try {
      System.exit(code);
    } catch (Throwable refused) {
      dropSecurityManager();
      try {
        System.exit(code);
      } catch (Throwable refusedAgain) {
        halt(code);
      }
    }
  }

  /** Ends at once, past the shutdown hooks. Does not return. */
  void halt(int code) {
    try {
      Runtime.getRuntime().halt(code);
    } catch (Throwable refused) {
      dropSecurityManager();
      try {
        Runtime.getRuntime().halt(code);
      } catch (Throwable refusedAgain) {
        if (crash != null) {
          crash.now();
        }
      }
    }
  }

  @Override
  public void commandsEnded() {
    orphanWatch.awaitOrphanhood();
    lost("its process has ended", null);
  }

  @Override
  public void lost(String how, @Nullable Throwable cause) {
    try {
      say("Volley's worker ends, since its controller is gone: " + how, cause);
    } finally {
      halt(CONTROLLER_LOST);
    }
  }

  /** Writes a line to the process's own standard error, which a test cannot have replaced. */
  void say(String line, @Nullable Throwable cause) {
    String text = line + (cause == null ? "" : " (" + cause.getClass().getName() + ")") + "\n";
    try {
      stderr.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // Nobody is left to read it, and the process is about to end.
    }
  }

  /** By reflection, since later Java versions may drop the method. */
  private static void dropSecurityManager() {
    try {
      for (Method method : System.class.getMethods()) {
        if (method.getName().equals("setSecurityManager")) {
          method.invoke(null, new Object[] {null});
        }
      }
    } catch (Throwable refused) {
      // The manager forbids that too; the caller tries what remains.
    }
  }

  private static int javaVersion() {
    String version = System.getProperty("java.specification.version", "1.8");
    try {
      return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    } catch (NumberFormatException unknown) {
      return 8;
    }
  }

  /** The last resort: a write to where no memory is. */
  private static final class Crash {

    private final Object unsafe;
    private final Method putAddress;

    private Crash(Object unsafe, Method putAddress) {
      this.unsafe = unsafe;
      this.putAddress = putAddress;
    }

    /** Null where this JVM has no such way. */
    static @Nullable Crash prepare() {
      try {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        Method putAddress = type.getMethod("putAddress", long.class, long.class);
        // Once now on memory of our own, so that no class needs to be loaded when it counts.
        Object memory = type.getMethod("allocateMemory", long.class).invoke(unsafe, 8L);
        putAddress.invoke(unsafe, memory, 0L);
        type.getMethod("freeMemory", long.class).invoke(unsafe, memory);
        return new Crash(unsafe, putAddress);
      } catch (ReflectiveOperationException | RuntimeException | LinkageError none) {
        return null;
      }
    }

    void now() {
      try {
        putAddress.invoke(unsafe, 0L, 0L);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("This JVM cannot be ended", e);
      }
    }
  }
}
