package dev.volley.fork;

import java.time.Instant;
import java.util.List;

/** Ends a process and all that it has started. Stateless; on any thread. */
final class ProcessTree {
  private ProcessTree() {}

  /**
   * Kills the process and its descendants without waiting for their end. Those are listed first,
   * since they cannot be found once their parent is gone.
   */
  static void kill(ProcessHandle root) {
    List<ProcessHandle> descendants = root.descendants().toList();
    // Not Process.destroyForcibly, which closes the streams under the threads that read them.
    root.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills those below a process that were started at that time or later, with all below them. */
  static void killChildrenSince(ProcessHandle root, Instant since) {
    // Of a process the start is known to a hundredth of a second alone.
    Instant from = since.minusMillis(10);
    root.children()
        .filter(child -> child.info().startInstant().filter(at -> !at.isBefore(from)).isPresent())
        .forEach(ProcessTree::kill);
  }
}
