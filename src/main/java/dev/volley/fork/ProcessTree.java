package dev.volley.fork;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Ends a process and all that it has started. Stateless; on any thread. */
final class ProcessTree {
  private ProcessTree() {}

  /**
   * Kills the process and its descendants without waiting for their end. Those are listed first,
   * since they cannot be found once their parent is gone; where the system does not list them, the
   * process is killed all the same.
   */
  static void kill(ProcessHandle root) {
    List<ProcessHandle> descendants = new ArrayList<>();
    try {
      root.descendants().forEach(descendants::add);
    } catch (RuntimeException unlisted) {
      // As where this process is out of file descriptors: those listed so far are killed, and the
      // run, which ends one worker, must not end of it.
    } finally {
      // Not Process.destroyForcibly, which closes the streams under the threads that read them.
      root.destroyForcibly();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Kills those below a process that were started at that time or later, with all below them.
   *
   * <p>Linux tells when a process was started by a clock of its own, up to a second apart from the
   * one that everybody reads, and in hundredths of a second. What is told of a process whose start
   * was seen tells how far they are apart.
   *
   * @param started when the root was started, by the clock that {@code since} was read from
   */
  static void killChildrenSince(ProcessHandle root, Instant started, Instant since) {
    Duration apart =
        root.info()
            .startInstant()
            .map(told -> Duration.between(started, told))
            .orElse(Duration.ZERO);
    Instant from = since.plus(apart).minusMillis(20);
    root.children()
        .filter(child -> child.info().startInstant().filter(at -> !at.isBefore(from)).isPresent())
        .forEach(ProcessTree::kill);
  }
}
