package dev.volley.worker;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who a thread works for: the innermost test or container started on it, or on the thread that
 * started it. Any thread may call it; {@link #current} takes no lock.
 *
 * <p>A thread may outlive the test it was started by, as in a pool. It then works for the one test
 * that is running, where there is exactly one; where there are several or none, the finished test
 * stays named.
 */
final class Attribution {

  /** Not static: there may be several workers in one JVM, and each has one of these in its life. */
  @SuppressWarnings("ThreadLocalUsage")
  private final InheritableThreadLocal<@Nullable Running> innermost =
      new InheritableThreadLocal<>();

  private final Map<Integer, Running> running = new ConcurrentHashMap<>();
  private final Set<Integer> runningTests = new HashSet<>();
  private volatile int onlyTest;

  /** Begins a test or container on this thread. */
  void started(int node, boolean test) {
    Running outer = innermost.get();
    while (outer != null && outer.finished) {
      outer = outer.outer;
    }
    Running started = new Running(node, outer, test);
    running.put(node, started);
    innermost.set(started);
    if (test) {
      changeTests(node, true);
    }
  }

  /**
   * Ends a test or container; this thread goes back to what it did before.
   *
   * @return how long it took, in nanoseconds; 0 where it was never started
   */
  long finished(int node) {
    long now = System.nanoTime();
    Running ended = running.remove(node);
    if (ended == null) {
      return 0;
    }
    if (ended.finish()) {
      // Meant for this test, and not for what this thread runs next.
      Thread.interrupted();
    }
    changeTests(node, false);
    Running inner = innermost.get();
    while (inner != null && inner.finished) {
      inner = inner.outer;
    }
    innermost.set(inner);
    return now - ended.since;
  }

  /** Who this thread works for; 0 for nobody. */
  int current() {
    Running inner = innermost.get();
    if (inner != null && !inner.finished) {
      return inner.node;
    }
    int only = onlyTest;
    return only != 0 || inner == null ? only : inner.node;
  }

  /** Does so with every node that runs now. On the calling thread. */
  void eachRunning(Visitor visitor) {
    running.values().forEach(each -> visitor.runs(each.node, each.thread, each.test));
  }

  /** Whether no node runs now. */
  boolean runsNothing() {
    return running.isEmpty();
  }

  /** Interrupts the thread that runs a node; does nothing where none does any more. */
  void interrupt(int node) {
    Running at = running.get(node);
    if (at != null) {
      at.interrupt();
    }
  }

  /** Forgets what has not finished: its request is over. Called on the thread that ran it. */
  void reset() {
    running.values().forEach(Running::finish);
    running.clear();
    innermost.remove();
    synchronized (runningTests) {
      runningTests.clear();
      onlyTest = 0;
    }
  }

  private void changeTests(int node, boolean begins) {
    synchronized (runningTests) {
      if (begins) {
        runningTests.add(node);
      } else {
        runningTests.remove(node);
      }
      onlyTest = runningTests.size() == 1 ? runningTests.iterator().next() : 0;
    }
  }

  /** Told of a node that runs. */
  interface Visitor {
    void runs(int node, Thread thread, boolean test);
  }

  /** A test or container that has been started. */
  private static final class Running {

    final int node;
    final @Nullable Running outer;
    final boolean test;
    final Thread thread = Thread.currentThread();
    final long since = System.nanoTime();
    volatile boolean finished;
    private boolean interrupted;

    Running(int node, @Nullable Running outer, boolean test) {
      this.node = node;
      this.outer = outer;
      this.test = test;
    }

    /** Under a lock with its end, so that the interrupt never reaches what the thread runs next. */
    synchronized void interrupt() {
      if (!finished) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** Ends it; returns whether it was interrupted from here. */
    synchronized boolean finish() {
      finished = true;
      return interrupted;
    }
  }
}
