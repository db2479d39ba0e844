package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large suites on many workers; larger ones by the properties. */
class SessionScaleTest {
  private static final int UNITS = Integer.getInteger("volley.simulation.units", 20_000);
  private static final int WORKERS = Integer.getInteger("volley.simulation.workers", 500);

  @Test
  @Timeout(600)
  void manyUnitsOnManyWorkersComeToTheirEnd() {
    Random random = new Random(1);
    SimulatedSuite suite = new SimulatedSuite();
    for (int i = 0; i < UNITS; i++) {
      suite.add(SimulatedClass.plain("p.C" + i, false, (long) (random.nextDouble() * 2e9)));
    }
    AtomicInteger outcomes = new AtomicInteger();
    SimulatedRun run = new SimulatedRun(suite, WORKERS);
    run.forecast = suite.forecast(c -> true, 0.3, 1);
    run.log =
        (event, consumed) -> {
          consumed.run();
          if (event instanceof RunEvent.OnWorker on
              && on.event() instanceof TestEvent.Finished finished
              && finished.node().isTest()) {
            outcomes.incrementAndGet();
          }
        };

    SimulatedRun.Result result = run.play();

    if (Boolean.getBoolean("volley.simulation.print")) {
      System.gc();
      System.err.println(
          String.format(
              Locale.ROOT,
              "%d units on %d workers: %.1f us a test, efficiency %.4f",
              UNITS,
              WORKERS,
              result.sessionNanos() / 1e3 / UNITS,
              result.efficiency(suite.seconds())));
    }
    assertThat(outcomes).hasValue(UNITS);
    assertThat(result.end().problems()).isEmpty();
  }
}
