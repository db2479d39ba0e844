package dev.volley.worker;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * What all platform threads do and which locks they hold, by Java's management beans. To be touched
 * only when that is asked for: to load the beans takes some 50 ms. May throw any error where this
 * JVM has none. For one thread.
 */
final class PlatformThreads {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean monitors = threads.isObjectMonitorUsageSupported();
  private final boolean synchronizers = threads.isSynchronizerUsageSupported();

  /** Which threads wait for one another for ever, a line each; empty where none do. */
  String deadlock() {
    long[] ids =
        synchronizers ? threads.findDeadlockedThreads() : threads.findMonitorDeadlockedThreads();
    if (ids == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (ThreadInfo thread : threads.getThreadInfo(ids, monitors, synchronizers)) {
      if (thread != null) {
        text.append('"').append(thread.getThreadName()).append("\" waits for ");
        text.append(thread.getLockName()).append(", which \"");
        text.append(thread.getLockOwnerName()).append("\" holds");
        StackTraceElement[] frames = thread.getStackTrace();
        text.append(frames.length == 0 ? "" : ", at " + frames[0]).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Every thread, its state, its frames, and the locks it holds.
   *
   * @param deadlock said at the end
   */
  String dump(String deadlock) {
    StringBuilder text = new StringBuilder();
    for (ThreadInfo thread : threads.dumpAllThreads(monitors, synchronizers)) {
      if (thread != null) {
        append(text, thread);
      }
    }
    if (!deadlock.isEmpty()) {
      text.append("Deadlock:\n").append(deadlock);
    }
    return text.toString();
  }

  /** Not {@code ThreadInfo.toString}, which in Java 8 cuts after eight frames. */
  private static void append(StringBuilder text, ThreadInfo thread) {
    text.append('"').append(thread.getThreadName()).append("\" #").append(thread.getThreadId());
    text.append(' ').append(thread.getThreadState());
    text.append(thread.isInNative() ? " (in native code)" : "").append('\n');
    if (thread.getLockName() != null) {
      text.append("    waits for ").append(thread.getLockName());
      String owner = thread.getLockOwnerName();
      text.append(owner == null ? "" : ", held by \"" + owner + '"').append('\n');
    }
    StackTraceElement[] frames = thread.getStackTrace();
    for (int depth = 0; depth < frames.length; depth++) {
      text.append("    at ").append(frames[depth]).append('\n');
      for (MonitorInfo monitor : thread.getLockedMonitors()) {
        if (monitor.getLockedStackDepth() == depth) {
          text.append("    holds ").append(monitor).append('\n');
        }
      }
    }
    for (LockInfo lock : thread.getLockedSynchronizers()) {
      text.append("    holds ").append(lock).append('\n');
    }
    text.append('\n');
  }
}
