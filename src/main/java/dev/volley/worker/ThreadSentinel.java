package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks for threads that would keep the JVM alive. Those of the JDK and of most pools of libraries
 * are daemons, and meant to stay; so are JUnit's own, which it ends when all classes of a request
 * have ended.
 */
final class ThreadSentinel implements Sentinel {

  /** A pool that was shut down needs a moment. */
  static final long PATIENCE_MILLIS = 500;

  private static final int MOST_FRAMES = 40;
  private static final String JUPITER_TIMEOUTS = "junit-jupiter-timeout-watcher";
  private static final String JUNIT_EXECUTORS = "org.junit.platform.engine.support.hierarchical.";

  private Set<Thread> known = Collections.emptySet();

  @Override
  public void before() {
    known = alive();
  }

  @Override
  public List<Leak> after() {
    Set<Thread> left = alive();
    left.removeAll(known);
    left.removeIf(thread -> thread.isDaemon() || isOfJUnit(thread));
    known = Collections.emptySet();
    awaitEnds(left);
    List<Leak> leaks = new ArrayList<>();
    for (Thread thread : left) {
      if (thread.isAlive()) {
        leaks.add(LeakWatch.leak(Leak.Kind.THREAD, inWords(thread), stack(thread)));
      }
    }
    return leaks;
  }

  private static boolean isOfJUnit(Thread thread) {
    return thread.getName().equals(JUPITER_TIMEOUTS)
        || thread.getClass().getName().startsWith(JUNIT_EXECUTORS);
  }

  private static void awaitEnds(Set<Thread> threads) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      for (Thread thread : threads) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left > 0) {
          thread.join(left);
        }
      }
    } catch (InterruptedException byATest) {
      // Whoever interrupts means somebody else: the flag stays, and what lives now is told.
      Thread.currentThread().interrupt();
    }
  }

  private static String inWords(Thread thread) {
    return "thread '" + thread.getName() + "' (" + thread.getState() + ")";
  }

  private static String stack(Thread thread) {
    StringBuilder text = new StringBuilder();
    StackTraceElement[] frames = thread.getStackTrace();
    for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
      text.append(i == 0 ? "at " : "\nat ").append(inWords(frames[i]));
    }
    return text.toString();
  }

  /** Without class loader and module, which Java 8 does not show either. */
  private static String inWords(StackTraceElement frame) {
    String place = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
    String line = frame.getLineNumber() >= 0 ? ":" + frame.getLineNumber() : "";
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + (frame.isNativeMethod() ? "(Native Method)" : "(" + place + line + ")");
  }

  private static Set<Thread> alive() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() + 16];
    int count = root.enumerate(threads);
    while (count == threads.length) {
      threads = new Thread[2 * count];
      count = root.enumerate(threads);
    }
    Set<Thread> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < count; i++) {
      alive.add(threads[i]);
    }
    return alive;
  }
}
