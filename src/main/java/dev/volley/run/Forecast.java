package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What is expected of tests before they run. Session thread. */
interface Forecast {
  /** Nothing is known; the larger a class file, the longer it may take. */
  Forecast NONE =
      new Forecast() {
        @Override
        public Weight weight(Candidate candidate) {
          return Weight.unknown((double) candidate.size());
        }

        @Override
        public OptionalDouble seconds(TestNode test) {
          return OptionalDouble.empty();
        }

        @Override
        public boolean failedBefore(String className) {
          return false;
        }

        @Override
        public boolean standsApart(String className) {
          return false;
        }

        @Override
        public Map<String, Double> fixtureSeconds() {
          return Map.of();
        }
      };

  /** How long a class takes. */
  Weight weight(Candidate candidate);

  /** How long a test takes, or all that a container makes when it runs. */
  OptionalDouble seconds(TestNode test);

  /** How long a worker takes from its start to its first test; empty where nobody knows. */
  default OptionalDouble workerStartSeconds() {
    return OptionalDouble.empty();
  }

  /** Keys of the locks that a class was seen to hold for itself. */
  default Set<String> locks(String className) {
    return Set.of();
  }

  /** Names what a class was seen to need that is expensive to set up; empty for nothing. */
  default String fixture(String className) {
    return "";
  }

  /** Whether a class was seen to be one that may be cut. */
  default boolean mayBeCut(String className) {
    return false;
  }

  /** In what share of their time workers compute; empty where nobody knows. */
  default OptionalDouble cpuShare() {
    return OptionalDouble.empty();
  }

  /** Whether a class failed when it last ran. */
  boolean failedBefore(String className);

  /** Whether a class was seen to fail beside others and to pass alone. */
  boolean standsApart(String className);

  /** What setting up an expensive fixture costs, by its name. */
  Map<String, Double> fixtureSeconds();
}
