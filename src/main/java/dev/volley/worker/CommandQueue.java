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

  private enum Answer {
    OPEN,
    GRANTED,
    REFUSED
  }

  private final Deque<Assign> units = new ArrayDeque<>();
  private final Set<Integer> known = new HashSet<>();
  private @Nullable Configure configure;

  /** The number of the unit that asks; 0 for none. */
  private int asking;

  private Answer answer = Answer.OPEN;
  private boolean ended;
  private final StopSwitch stops = new StopSwitch();

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

  /**
   * Drops a unit that waits here; false where it runs or never was here, and where it asks: then
   * the one who asks is told, and says so.
   */
  synchronized boolean takeBack(int request) {
    return !answer(request, Answer.REFUSED) && units.removeIf(unit -> unit.getRequest() == request);
  }

  /** Lets a unit run that asks for it. */
  synchronized void grant(int request) {
    answer(request, Answer.GRANTED);
  }

  private boolean answer(int request, Answer given) {
    boolean asked = asking == request && answer == Answer.OPEN;
    if (asked) {
      answer = given;
      notifyAll();
    }
    return asked;
  }

  /**
   * Announces that a unit is about to ask; to be called before the question is on its way, so that
   * the answer finds it.
   */
  synchronized void asking(int request) {
    asking = request;
    answer = Answer.OPEN;
  }

  /** Waits for the answer; whether the unit that asks may run. Where the end came first, not. */
  synchronized boolean awaitGrant() {
    while (answer == Answer.OPEN && !ended) {
      waitForCommand();
    }
    asking = 0;
    return answer == Answer.GRANTED;
  }

  /** Tells whether what runs is to end before its end. */
  StopSwitch stops() {
    return stops;
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
