package dev.volley.fork;

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
}
