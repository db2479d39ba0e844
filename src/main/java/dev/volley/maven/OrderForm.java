package dev.volley.maven;

import dev.volley.schedule.RunOrder;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The order of tests, as the user gave it.
 *
 * @param runOrder {@code runOrder}
 * @param seed {@code runOrderRandomSeed}
 * @param prefix of the goal's user properties: {@code surefire} or {@code failsafe}
 */
record OrderForm(@Nullable String runOrder, @Nullable String seed, String prefix) {
  private static final String JUPITER_SEED = "junit.jupiter.execution.order.random.seed";

  /**
   * The order, and what it asks of Jupiter.
   *
   * @param choice the order, and what to tell the user
   * @param configuration of the JUnit Platform, over the user's own
   */
  record Chosen(RunOrder.Choice choice, Map<String, String> configuration) {}

  /**
   * Reads it; where the user gave no order, Jupiter's default class orderer is one.
   *
   * @param configuration of the JUnit Platform, as the user gave it
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  Chosen choose(Map<String, String> configuration) {
    OptionalLong given = givenSeed();
    if (runOrder != null && !runOrder.isBlank()) {
      RunOrder.Choice choice = RunOrder.parse(runOrder, given, System::nanoTime, prefix);
      return new Chosen(
          choice, choice.order().map(RunOrder::jupiterConfiguration).orElse(Map.of()));
    }
    RunOrder.Choice choice = RunOrder.ofJupiter(configuration, System::nanoTime);
    // Of methods the user has said nothing, so the seed alone is Jupiter's business.
    Map<String, String> seedAlone =
        choice
            .order()
            .filter(order -> order.rule() == RunOrder.Rule.RANDOM)
            .map(order -> Map.of(JUPITER_SEED, Long.toString(order.seed())))
            .orElse(Map.of());
    return new Chosen(choice, seedAlone);
  }

  private OptionalLong givenSeed() {
    if (seed == null || seed.isBlank()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(seed.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The seed '"
              + seed
              + "' (parameter 'runOrderRandomSeed', property '"
              + prefix
              + ".runOrder.random.seed') cannot be used. Allowed: a whole number.",
          e);
    }
  }
}
