package dev.volley.worker;

import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands that wait for the main thread. Filled by the command reader, emptied by the main
 * thread; its lock is held for a moment alone.
 */
final class CommandQueue {

  private final Deque<Assign> units = new ArrayDeque<>();
  private final Set<Integer> known = new HashSet<>();
  private @Nullable Configure configure;
  private boolean ended;

  /** Keeps the configuration; a second one is ignored. */
  synchronized void configure(Configure command) {
    if (configure == null) {
      configure = command;
      notifyAll();
    }
  }

  /** Queues a unit, unless it was queued before or none may come any more. */
  synchronized void assign(Assign unit) {
    if (!ended && known.add(unit.getRequest())) {
      units.add(unit);
      notifyAll();
    }
  }

  /** Drops a unit; false where it has left the queue or never was in it. */
  synchronized boolean takeBack(int request) {
    return units.removeIf(unit -> unit.getRequest() == request);
  }

  /** Says that no more units come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Drops all that waits, since nobody is left who wants it. */
  synchronized void abandon() {
    units.clear();
    end();
  }

  /** Whether the end was announced. */
  synchronized boolean ended() {
    return ended;
  }

  /** Waits for the configuration; empty where the end came first. */
  synchronized Optional<Configure> awaitConfigure() {
    while (configure == null && !ended) {
      waitForCommand();
    }
    return Optional.ofNullable(configure);
  }

  /** Waits for the next unit, which cannot be taken back from then on; empty at the end. */
  synchronized Optional<Assign> take() {
    while (units.isEmpty() && !ended) {
      waitForCommand();
    }
    return Optional.ofNullable(units.poll());
  }

  /** Threads that tests have left behind may interrupt the main thread. */
  @SuppressWarnings("WaitNotInLoop")
  private void waitForCommand() {
    try {
      wait();
    } catch (InterruptedException byATest) {
      // The condition is checked again by the caller.
    }
  }
}
