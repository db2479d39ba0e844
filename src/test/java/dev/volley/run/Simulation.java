package dev.volley.run;

import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The world around a session, simulated: a clock that jumps from one happening to the next, workers
 * that obey what they are told after a delay, and whose words arrive after another. Decides
 * nothing; the same seed gives the same run.
 */
final class Simulation
    implements WorkerFactory, Supplier<SessionEvent>, Alarm, InstantSource, WorkerListener {

  /**
   * How the simulated machine is, in nanoseconds.
   *
   * @param start the least time a JVM takes to say Hello, and half of the most
   * @param link the least time a message takes either way, and half of the most
   * @param discovery what describing a class takes
   * @param request what a request takes beside its tests
   * @param deathsPerMillion of a million tests, how many are struck by a death from outside
   */
  record Machine(long start, long link, long discovery, long request, int deathsPerMillion) {
    /** A quick machine on which nothing dies. */
    static final Machine LOCAL = new Machine(200_000_000, 30_000, 1_000_000, 1_000_000, 0);
  }

  private record Happening(long at, long number, Runnable what) implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
    }
  }

  private final SimulatedSuite suite;
  private final Machine machine;
  private final SimulationWatch watch;
  private final Random random;
  private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
  private final Deque<SessionEvent> inbox = new ArrayDeque<>();
  private long now;
  private long happened;
  private long lastWord;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long left = threads.getCurrentThreadCpuTime();
  private long sessionNanos;
  private final List<Long> hellos = new ArrayList<>();

  Simulation(SimulatedSuite suite, Machine machine, SimulationWatch watch, long seed) {
    this.suite = suite;
    this.machine = machine;
    this.watch = watch;
    this.random = new Random(seed);
  }

  SimulatedSuite suite() {
    return suite;
  }

  Machine machine() {
    return machine;
  }

  SimulationWatch watch() {
    return watch;
  }

  /** Simulated time since the start, nanoseconds. */
  long now() {
    return now;
  }

  /** When the last word of a worker arrived, nanoseconds. */
  long lastWord() {
    return lastWord;
  }

  /** What the session itself has taken of the thread's processor time, nanoseconds. */
  long sessionNanos() {
    return sessionNanos;
  }

  /** When each worker said Hello, nanoseconds. */
  List<Long> hellos() {
    return hellos;
  }

  /** Something between a time and its double. */
  long about(long nanos) {
    return nanos + (long) (nanos * random.nextDouble());
  }

  int draw(int bound) {
    return random.nextInt(bound);
  }

  void in(long nanos, Runnable what) {
    at(now + nanos, what);
  }

  void at(long time, Runnable what) {
    happenings.add(new Happening(time, ++happened, what));
  }

  @Override
  public Worker start(WorkerId worker, int slot, WorkerListener listener) {
    watch.forked(worker, slot);
    SimulatedWorker started = new SimulatedWorker(worker, this);
    in(about(machine.start()), started::hello);
    return started;
  }

  @Override
  public void accept(WorkerId worker, WorkerEvent event, Runnable consumed) {
    watch.delivered(worker, event);
    lastWord = now;
    inbox.add(new SessionEvent.Told(worker, event, consumed));
  }

  @Override
  public void after(Duration delay, SessionEvent event) {
    in(delay.toNanos(), () -> inbox.add(event));
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(now);
  }

  @Override
  public SessionEvent get() {
    sessionNanos += threads.getCurrentThreadCpuTime() - left;
    watch.sessionWaits();
    while (inbox.isEmpty()) {
      Happening next = happenings.poll();
      if (next == null) {
        throw new AssertionError("The session waits and nothing will ever come");
      }
      now = next.at();
      next.what().run();
    }
    SessionEvent event = inbox.remove();
    left = threads.getCurrentThreadCpuTime();
    return event;
  }
}
