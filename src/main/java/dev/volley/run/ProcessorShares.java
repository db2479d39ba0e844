package dev.volley.run;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * In what share of their time workers computed; 0 where they only slept. Immutable.
 *
 * @param ofAll over all they ran; empty where that was not measured
 * @param byLabel over the units with one label, as far as they ran long enough to tell
 */
record ProcessorShares(OptionalDouble ofAll, Map<String, Double> byLabel) {
  /** Nothing was measured. */
  static final ProcessorShares NONE = new ProcessorShares(OptionalDouble.empty(), Map.of());

  ProcessorShares {
    byLabel = Map.copyOf(byLabel);
  }
}
