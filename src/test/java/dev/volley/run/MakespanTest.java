package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.run.SimulatedRun.Result;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How near the session's schedules come to the best there can be, in simulated time. */
class MakespanTest {
  private static final int SEEDS = 5;

  private static SimulatedSuite even(long seed) {
    Random random = new Random(seed);
    SimulatedSuite suite = new SimulatedSuite();
    for (int i = 0; i < 1000; i++) {
      suite.add(SimulatedClass.plain("p.C" + i, false, (long) ((0.5 + random.nextDouble()) * 1e9)));
    }
    return suite;
  }

  /** Classes whose durations are lognormal with median 1 s; a part of them can be cut. */
  private static SimulatedSuite skewed(long seed, double divisible) {
    Random random = new Random(seed);
    SimulatedSuite suite = new SimulatedSuite();
    for (int i = 0; i < 200; i++) {
      double seconds = Math.exp(1.5 * random.nextGaussian());
      long[] nanos = new long[1 + random.nextInt(30)];
      java.util.Arrays.fill(nanos, (long) (seconds * 1e9 / nanos.length));
      suite.add(SimulatedClass.plain("p.C" + i, random.nextDouble() < divisible, nanos));
    }
    return suite;
  }

  @Test
  void thousandTestsOfHalfToOneAndAHalfSecondsKeepTwentyFiveWorkersBusy() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SimulatedSuite suite = even(seed);
      for (boolean history : new boolean[] {true, false}) {
        SimulatedRun run = new SimulatedRun(suite, 25);
        run.seed = seed;
        run.forecast = history ? suite.forecast(c -> true, 0, seed) : Forecast.NONE;
        Result result = run.play();
        double efficiency = result.efficiency(suite.seconds());
        print("even history=%s efficiency %.4f", history, efficiency);
        if (history) {
          assertThat(efficiency).as("seed " + seed).isGreaterThan(0.965);
        }
      }
    }
  }

  private static void print(String text, Object... args) {
    if (Boolean.getBoolean("volley.simulation.print")) {
      System.err.println(String.format(Locale.ROOT, text, args));
    }
  }

  private static double worst(int workers, double divisible, double known, double error) {
    double worst = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SimulatedSuite suite = skewed(seed, divisible);
      SimulatedRun run = new SimulatedRun(suite, workers);
      run.seed = seed;
      run.forecast =
          suite.forecast(c -> new Random(c.name().hashCode()).nextDouble() < known, error, seed);
      Result result = run.play();
      double ratio = result.makespan() / suite.lowerBound(workers);
      print(
          "m=%d divisible=%.1f known=%.1f error=%.1f seed=%d makespan %.2f bound %.2f ratio %.3f",
          workers,
          divisible,
          known,
          error,
          seed,
          result.makespan(),
          suite.lowerBound(workers),
          ratio);
      worst = Math.max(worst, ratio);
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16})
  void withHistoryASkewedSuiteEndsNearItsLowerBound(int workers) {
    for (double divisible : new double[] {0, 0.5, 1}) {
      for (double error : new double[] {0, 0.3}) {
        assertThat(worst(workers, divisible, 1, error)).isLessThan(1.03);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16})
  void withAFifthOfItUnknownASkewedSuiteEndsNotFarFromItsLowerBound(int workers) {
    // The longest may be one that nobody knows, with a small file.
    assertThat(worst(workers, 0, 0.8, 0.3)).isLessThan(1.13);
    assertThat(worst(workers, 0.5, 0.8, 0.3)).isLessThan(1.12);
    assertThat(worst(workers, 1, 0.8, 0.3)).isLessThan(1.12);
  }
}
