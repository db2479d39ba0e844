package dev.volley.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Classes whose durations are lognormal with sigma 1.5, each of up to ten equal tests; half of them
 * may be cut.
 */
final class SkewedSuite {
  private static final int CLASSES = 200;
  private static final int MOST_TESTS = 10;
  private static final double SIGMA = 1.5;

  private SkewedSuite() {}

  /**
   * A suite; the same seed makes the same.
   *
   * @param seconds how long it sleeps in all
   */
  static MadeSuite of(double seconds, long seed) {
    Random random = new Random(seed);
    double[] sizes = new double[CLASSES];
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sizes[i] = Math.exp(SIGMA * random.nextGaussian());
      sum += sizes[i];
    }
    List<MadeClass> made = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      int tests = 1 + random.nextInt(MOST_TESTS);
      int millis = (int) Math.max(1, Math.round(1000 * seconds * sizes[i] / sum / tests));
      made.add(new MadeClass("C" + i + "Test", Collections.nCopies(tests, millis), i % 2 == 0));
    }
    return new MadeSuite(made);
  }

  /** The same with a fifth of the classes, drawn by chance, under names nobody has seen. */
  static MadeSuite withFifthNew(MadeSuite suite, long seed) {
    List<MadeClass> drawn = new ArrayList<>(suite.classes());
    Collections.shuffle(drawn, new Random(seed));
    Set<MadeClass> fresh = new HashSet<>(drawn.subList(0, drawn.size() / 5));
    return new MadeSuite(
        suite.classes().stream()
            .map(made -> fresh.contains(made) ? made.named("New" + made.name()) : made)
            .toList());
  }
}
