package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks for processes that were started and live. Asked by reflection, since Java 8 has no way to
 * ask; there nothing is found.
 */
final class ChildSentinel implements Sentinel {
  private static final long PATIENCE_MILLIS = 500;
  private static final long STEP_MILLIS = 20;

  private Map<Long, String> known = Collections.emptyMap();

  @Override
  public void before() {
    known = children();
  }

  @Override
  public List<Leak> after() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    Map<Long, String> left = newChildren();
    // One that was told to end needs a moment.
    while (!left.isEmpty() && System.nanoTime() < deadline && rest()) {
      left = newChildren();
    }
    known = Collections.emptyMap();
    List<Leak> leaks = new ArrayList<>();
    left.forEach(
        (pid, command) ->
            leaks.add(
                LeakWatch.leak(
                    Leak.Kind.CHILD_PROCESS, "process " + pid + " (" + command + ")", "")));
    return leaks;
  }

  private Map<Long, String> newChildren() {
    Map<Long, String> left = children();
    left.keySet().removeAll(known.keySet());
    return left;
  }

  /** Whether it was not interrupted, which means somebody else: the flag stays. */
  private static boolean rest() {
    try {
      Thread.sleep(STEP_MILLIS);
      return true;
    } catch (InterruptedException byATest) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Map<Long, String> children() {
    Map<Long, String> children = new TreeMap<>();
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle");
      Class<?> info = Class.forName("java.lang.ProcessHandle$Info");
      Method pid = handle.getMethod("pid");
      Method infoOf = handle.getMethod("info");
      Method command = info.getMethod("command");
      Object own = handle.getMethod("current").invoke(null);
      for (Object child : ((Stream<?>) handle.getMethod("descendants").invoke(own)).toArray()) {
        Optional<?> path = (Optional<?>) command.invoke(infoOf.invoke(child));
        children.put((Long) pid.invoke(child), path.map(String::valueOf).orElse("unknown command"));
      }
    } catch (ReflectiveOperationException | RuntimeException notToBeSeen) {
      // Java 8, or an operating system that does not show processes: nothing can be told.
      return new TreeMap<>();
    }
    return children;
  }
}
