package dev.volley.fork;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What may be asked of a worker something of which runs for long. No method blocks, each may be
 * called from the session's thread alone, and each does nothing once the worker is gone.
 */
public interface Inquiry {
  /** Of a worker of which nothing can be learned. */
  Inquiry NONE =
      new Inquiry() {
        @Override
        public void stacks(int number) {}

        @Override
        public void evidence(int number, Path directory) {}

        @Override
        public void signalForDump(Path directory) {}

        @Override
        public void interrupt(List<Integer> nodes) {}

        @Override
        public void killChildrenSince(Instant since) {}
      };

  /**
   * Asks what its tests do; answered by one {@code Dumped}, unless its JVM stands still.
   *
   * @param number of this question, used once for this worker
   */
  void stacks(int number);

  /**
   * Asks for all that can be learned; answered by {@code Dumped} at once, and again when its files
   * are written. What is seen of its process from outside is written in any case.
   *
   * @param number of this question, used once for this worker
   * @param directory where files go
   */
  void evidence(int number, Path directory);

  /**
   * Has a JVM that does not answer write its threads past its frames, where it still can, and keeps
   * what comes.
   *
   * @param directory where files go
   */
  void signalForDump(Path directory);

  /**
   * Interrupts the threads that run these nodes.
   *
   * @param nodes the worker's numbers, as its answer told them; 0 for what runs no node
   */
  void interrupt(List<Integer> nodes);

  /** Kills the processes below it that were started at that time or later, and theirs. */
  void killChildrenSince(Instant since);
}
