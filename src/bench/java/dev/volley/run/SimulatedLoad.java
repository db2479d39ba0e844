package dev.volley.run;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.util.Random;

/**
 * The real session, measured in the simulated world of its own tests: so many tests in classes
 * whose durations history knows well but not exactly, half of which may be cut. For one thread.
 */
public final class SimulatedLoad {
  private static final double MEDIAN_SECONDS = 0.02;
  private static final double SIGMA = 1.5;
  private static final double ERROR = 0.3;
  private static final int SAMPLES = 4;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final SimulatedSuite suite = new SimulatedSuite();
  private final Forecast forecast;
  private final int tests;
  private final int workers;
  private final long seed;

  /**
   * What a run cost.
   *
   * @param sessionNanos processor time of the session alone
   * @param threadNanos the same, with that of the simulated world, which shares its thread
   */
  public record Cost(long sessionNanos, long threadNanos) {}

  /** A load; the same seed makes the same. */
  public SimulatedLoad(int tests, int perClass, int workers, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < tests / perClass; i++) {
      long[] nanos = new long[perClass];
      for (int test = 0; test < perClass; test++) {
        nanos[test] = (long) (1e9 * MEDIAN_SECONDS * Math.exp(SIGMA * random.nextGaussian()));
      }
      suite.add(SimulatedClass.plain("p.C" + i, i % 2 == 0, nanos));
    }
    this.forecast = suite.forecast(c -> true, ERROR, seed);
    this.tests = suite.tests();
    this.workers = workers;
    this.seed = seed;
  }

  /** Plays it once. */
  public Cost play() {
    SimulatedRun run = run();
    Sampling outcomes = new Sampling(Integer.MAX_VALUE);
    run.log = outcomes;
    long before = threads.getCurrentThreadCpuTime();
    SimulatedRun.Result result = run.play();
    long all = threads.getCurrentThreadCpuTime() - before;
    outcomes.check(result);
    return new Cost(result.sessionNanos(), all);
  }

  /**
   * Plays it once, and stops to collect what is garbage when the first unit is assigned and four
   * times on the way.
   *
   * @return the most that was in use then beyond what the load itself is, bytes; what simulated
   *     workers hold is part of it
   */
  public long peakBytes() {
    SimulatedRun run = run();
    Sampling sampling = new Sampling(tests / SAMPLES);
    long before = used();
    run.log = sampling;
    SimulatedRun.Result result = run.play();
    sampling.check(result);
    return sampling.most - before;
  }

  private SimulatedRun run() {
    SimulatedRun run = new SimulatedRun(suite, workers);
    run.forecast = forecast;
    run.seed = seed;
    return run;
  }

  private long used() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** Counts outcomes, and looks at the memory every so many of them. */
  private final class Sampling implements EventLog {
    private final int every;
    private int outcomes;
    private boolean assigned;
    private long most;

    Sampling(int every) {
      this.every = every;
    }

    @Override
    public void record(RunEvent event, Runnable consumed) {
      consumed.run();
      boolean first = event instanceof RunEvent.Assigned && !assigned;
      assigned |= first;
      boolean ended =
          event instanceof RunEvent.OnWorker on
              && on.event() instanceof TestEvent.Finished finished
              && finished.node().isTest();
      outcomes += ended ? 1 : 0;
      if (every < Integer.MAX_VALUE && (first || (ended && outcomes % every == 0))) {
        most = Math.max(most, used());
      }
    }

    void check(SimulatedRun.Result result) {
      if (outcomes != tests || !result.end().problems().isEmpty()) {
        throw new IllegalStateException(
            outcomes + " of " + tests + " tests have an outcome " + result.end().problems());
      }
    }
  }
}
