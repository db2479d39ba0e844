package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.UnitName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What history expects of a run as a whole, as far as its number of workers depends on it. Seconds.
 * Immutable.
 *
 * @param work that all tests take together, with one of each fixture; empty where unknown
 * @param longest that what is not cut takes, and no number of workers shortens
 * @param cpuShare in what share of their time workers compute; 1 where unknown
 * @param startSeconds what a worker costs before its first test
 * @param own how many workers could work without setting up what another one has: one for each
 *     fixture, and as many as there is work without any for
 * @param moveSeconds what setting up once more costs that of which most waits
 */
record Outlook(
    OptionalDouble work,
    double longest,
    double cpuShare,
    double startSeconds,
    double own,
    double moveSeconds) {
  /** What a worker costs before its first test where history does not know it, seconds. */
  static final double DEFAULT_START_SECONDS = 0.7;

  /**
   * Of a run of these classes. Nothing is known where fewer than half of them are; else one that is
   * not known counts as much as the mean of those that are.
   */
  static Outlook of(Collection<Candidate> candidates, UnitName unit, Forecast forecast) {
    double start = forecast.workerStartSeconds().orElse(DEFAULT_START_SECONDS);
    double share = Math.min(1, forecast.cpuShare().orElse(1));
    List<Candidate> known =
        candidates.stream().filter(candidate -> forecast.weight(candidate).known()).toList();
    if (known.isEmpty() || 2 * known.size() < candidates.size()) {
      return new Outlook(OptionalDouble.empty(), 0, share, start, Double.POSITIVE_INFINITY, 0);
    }
    Map<String, Double> byFixture = new HashMap<>();
    double longest = 0;
    for (Candidate candidate : known) {
      Weight weight = forecast.weight(candidate);
      byFixture.merge(forecast.fixture(candidate.className()), weight.size(), Double::sum);
      if (!isCut(candidate, unit, forecast)) {
        longest = Math.max(longest, weight.size());
      }
    }
    return of(
        byFixture, (double) candidates.size() / known.size(), longest, share, start, forecast);
  }

  private static boolean isCut(Candidate candidate, UnitName unit, Forecast forecast) {
    return unit == UnitName.METHOD
        || (unit == UnitName.AUTO && forecast.mayBeCut(candidate.className()));
  }

  private static Outlook of(
      Map<String, Double> byFixture,
      double scale,
      double longest,
      double share,
      double start,
      Forecast forecast) {
    double tests = scale * byFixture.values().stream().mapToDouble(Double::doubleValue).sum();
    double plain = scale * byFixture.getOrDefault("", 0.0);
    double fixtures = 0;
    double heaviest = -1;
    double move = 0;
    for (Map.Entry<String, Double> each : byFixture.entrySet()) {
      if (!each.getKey().isEmpty()) {
        double cost =
            forecast.fixtureSeconds().getOrDefault(each.getKey(), Strategies.FIXTURE_SECONDS);
        fixtures += cost;
        move = each.getValue() > heaviest ? cost : move;
        heaviest = Math.max(heaviest, each.getValue());
      }
    }
    int chains = byFixture.size() - (byFixture.containsKey("") ? 1 : 0);
    double chained = tests - plain;
    return new Outlook(
        OptionalDouble.of(tests + fixtures),
        longest,
        share,
        start,
        // As many workers as leave chains and plain work to different ones, by their shares.
        chained <= 0 ? Double.POSITIVE_INFINITY : chains * (1 + plain / chained),
        move);
  }

  /**
   * How long so many workers need for work that is known. One that would set up what another has
   * joins that one when it is there, as {@code balanced} has it.
   */
  double makespan(int workers, int cores) {
    double all = work.orElseThrow();
    double shared =
        workers > own
            ? moveSeconds + (all + (workers - own - 1) * moveSeconds) / workers
            : all / workers;
    return Math.max(longest, Math.max(shared, all * cpuShare / cores));
  }
}
