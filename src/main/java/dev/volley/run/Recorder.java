package dev.volley.run;

import dev.volley.model.RunEvent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The reporter thread and the queue before it: hands every event, in the session's order, first to
 * the journal and then to the reports.
 *
 * <p>{@link #record} is called by the session's thread and never blocks; the consumers run on the
 * reporter thread alone. An event's bytes are given back to its worker only after all consumers
 * have had it, so that a slow disk stops the worker that floods it and nobody else. Whatever a
 * consumer throws, errors too, it is told of the next event as well, the others go on, and {@link
 * #finish} tells of it: were this thread to end, every worker would stand still once its share is
 * used up, and the run with them.
 */
final class Recorder implements EventLog {

  /** One consumer of events. */
  interface Consumer {
    /**
     * Takes the next event.
     *
     * @throws UncheckedIOException where a file cannot be written; its message is for the user
     */
    void accept(RunEvent event);

    /** Called when no event waits: what was accepted should now be safe. */
    default void idle() {}
  }

  /**
   * How long the thread rests when it has caught up. Short tests end in quick succession; to be
   * woken for each of their events would cost more than to report it.
   */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private record Entry(Optional<RunEvent> event, Runnable consumed) {}

  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private final List<Consumer> consumers;

  private final FewProblems problems = new FewProblems();
  private final Thread thread = new Thread(this::consume, "volley-reporter");

  Recorder(List<Consumer> consumers) {
    this.consumers = List.copyOf(consumers);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void record(RunEvent event, Runnable consumed) {
    entries.add(new Entry(Optional.of(event), consumed));
  }

  /** Waits until every event was consumed; returns what failed, in words. Call it once, last. */
  List<String> finish() {
    entries.add(new Entry(Optional.empty(), () -> {}));
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    List<String> told = new ArrayList<>(problems.inWords());
    if (!entries.isEmpty()) {
      told.add("Volley's reporter thread ended early: reports of this run are not whole.");
    }
    return told;
  }

  private void consume() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = consumeNext();
      } catch (Throwable e) {
        problems.add(
            "Volley failed while it told of a failure of its reports: " + e.getClass().getName());
      }
    }
  }

  /** Answers whether more may come. */
  private boolean consumeNext() {
    Entry entry = next();
    if (entry.event().isEmpty()) {
      return false;
    }
    consumers.forEach(consumer -> attempt(() -> consumer.accept(entry.event().get())));
    attempt(entry.consumed());
    return true;
  }

  private Entry next() {
    Entry entry = entries.poll();
    if (entry != null) {
      return entry;
    }
    consumers.forEach(consumer -> attempt(consumer::idle));
    LockSupport.parkNanos(REST_NANOS);
    while (true) {
      try {
        return entries.take();
      } catch (InterruptedException e) {
        problems.add("The reporter thread was interrupted; it went on, so that no report is lost");
      }
    }
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (UncheckedIOException e) {
      problems.add(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      problems.add(unforeseen(e));
    }
  }

  /** A message that was not made for the user says nothing without what was thrown, and where. */
  private static String unforeseen(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return "Volley itself failed while it reported, and reports of this run may lack something: "
        + thrown
        + (stack.length == 0 ? "." : ", at " + stack[0] + ".");
  }
}
