package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;

/** Classes whose tests take a while of simulated time. */
final class SimulatedSuite {
  private final Map<String, SimulatedClass> classes = new LinkedHashMap<>();

  SimulatedSuite add(SimulatedClass added) {
    classes.put(added.name(), added);
    return this;
  }

  SimulatedClass get(String name) {
    return Objects.requireNonNull(classes.get(name), name);
  }

  List<SimulatedClass> classes() {
    return List.copyOf(classes.values());
  }

  /** Its candidates; what their files measure says a little of how long they take. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>(classes.size());
    classes.values().forEach(c -> candidates.add(new Candidate(c.name(), 500 + 300L * c.tests())));
    return candidates;
  }

  int tests() {
    return classes.values().stream().mapToInt(SimulatedClass::tests).sum();
  }

  double seconds() {
    return classes.values().stream().mapToDouble(SimulatedClass::seconds).sum();
  }

  /** No schedule is shorter, seconds. */
  double lowerBound(int workers) {
    double longest =
        classes.values().stream().mapToDouble(SimulatedClass::longestPiece).max().orElse(0);
    return Math.max(seconds() / workers, longest);
  }

  /**
   * What a history would expect of it.
   *
   * @param known which classes it has seen
   * @param error how far it is off at most, as a part of the truth
   */
  Forecast forecast(Predicate<SimulatedClass> known, double error, long seed) {
    return new Forecast() {
      private double off(String name) {
        return 1 + error * (2 * new Random(seed ^ name.hashCode() * 31L).nextDouble() - 1);
      }

      @Override
      public Weight weight(Candidate candidate) {
        SimulatedClass c = get(candidate.className());
        return known.test(c)
            ? Weight.ofSeconds(c.seconds() * off(c.name()))
            : Forecast.NONE.weight(candidate);
      }

      @Override
      public OptionalDouble seconds(TestNode test) {
        SimulatedClass c = get(SimulatedClass.classOf(test.uniqueId()));
        return known.test(c)
            ? OptionalDouble.of(
                c.nanos().get(SimulatedClass.number(test.uniqueId())) / 1e9 * off(c.name()))
            : OptionalDouble.empty();
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
  }
}
