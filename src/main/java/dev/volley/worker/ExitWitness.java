package dev.volley.worker;

import dev.volley.wire.proto.ExitCall;
import java.util.Map;
import java.util.Optional;

/**
 * Sees who has called {@code System.exit}: while shutdown hooks run, the thread that called waits
 * for them in {@code Runtime.exit}, with its stack as it was. Holds on every Java since 8, and
 * needs neither a security manager nor an agent. Stateless; to be asked on the thread of a shutdown
 * hook.
 *
 * <p>{@code Runtime.halt} and an exit of native code run no hooks, so nobody sees those. A signal
 * runs them, but is nobody's call.
 */
final class ExitWitness {

  /** The most frames that are told. */
  static final int MOST_FRAMES = 64;

  private static final int MOST_IN_FRAME = 1000;

  private ExitWitness() {}

  /** The call that is on its way; empty where there is none, or none can be seen. */
  static Optional<ExitCall> testify() {
    try {
      return find(Thread.getAllStackTraces());
    } catch (Throwable outOfMemoryOrForbidden) {
      // Whoever ends the JVM must not be kept from it; the exit code is seen all the same.
      return Optional.empty();
    }
  }

  /** The call among these stacks. */
  static Optional<ExitCall> find(Map<Thread, StackTraceElement[]> stacks) {
    for (Map.Entry<Thread, StackTraceElement[]> each : stacks.entrySet()) {
      StackTraceElement[] stack = each.getValue();
      int call = call(stack);
      if (call >= 0 && runsHooks(stack)) {
        return Optional.of(describe(each.getKey().getName(), stack, call));
      }
    }
    return Optional.empty();
  }

  /** Others may have called as well, and wait for the first to be done. */
  private static boolean runsHooks(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals("java.lang.ApplicationShutdownHooks")
          && frame.getMethodName().equals("runHooks")) {
        return true;
      }
    }
    return false;
  }

  /** The outermost frame of the call itself; negative where there is none. */
  private static int call(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      String type = stack[i].getClassName();
      if (stack[i].getMethodName().equals("exit")
          && (type.equals("java.lang.System") || type.equals("java.lang.Runtime"))) {
        return i;
      }
    }
    return -1;
  }

  private static ExitCall describe(String thread, StackTraceElement[] stack, int call) {
    ExitCall.Builder described = ExitCall.newBuilder().setThread(cut(thread));
    int end = Math.min(stack.length, call + MOST_FRAMES);
    for (int i = call; i < end; i++) {
      described.addFrames(cut(plain(stack[i])));
    }
    return described.build();
  }

  /** Without module, its version and the class loader, which such stacks name on some Javas. */
  private static String plain(StackTraceElement frame) {
    return new StackTraceElement(
            frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
        .toString();
  }

  private static String cut(String text) {
    return Texts.cut(text, MOST_IN_FRAME);
  }
}
