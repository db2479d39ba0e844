package dev.volley.run;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.Vacancy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is expected to look like, in words, without running anything: the strategy's own
 * decisions, where every unit takes as long as history says. Pure but for the strategy, which is
 * used up.
 *
 * <p>The lower bound is the largest of: all work shared out evenly, the longest unit, the longest
 * chain of units that hold the same lock. Cutting of long classes is not played, since only a
 * worker can say what may be cut; a run may end before the longest unit would.
 */
final class Plan {
  private final Strategy strategy;
  private final Forecast forecast;
  private final int workers;
  private final double mean;
  private final List<Unit> units;

  /** Fixtures by lane. */
  private final Map<Integer, Set<String>> built = new HashMap<>();

  /**
   * A plan for one run.
   *
   * @param strategy of which nothing was asked yet
   * @param workers how many, at least 1
   */
  Plan(Collection<Unit> units, Strategy strategy, Forecast forecast, int workers) {
    this.units = List.copyOf(units);
    this.strategy = strategy;
    this.forecast = forecast;
    this.workers = workers;
    // Where nothing is known, any unit counts as much as any other, for more than nothing.
    this.mean =
        this.units.stream()
            .map(Unit::weight)
            .filter(Weight::known)
            .mapToDouble(Weight::size)
            .average()
            .orElse(1);
  }

  /** A worker that is free from some time on. */
  private record Free(int lane, double from) {}

  /** The lines of the plan. */
  List<String> lines() {
    Map<Integer, List<String>> schedule = new HashMap<>();
    double played = play(schedule);
    List<String> lines = new ArrayList<>();
    for (int lane = 1; lane <= workers; lane++) {
      lines.add("w" + lane + ": " + String.join(", ", schedule.getOrDefault(lane, List.of())));
    }
    long unknown = units.stream().filter(unit -> !unit.weight().known()).count();
    if (unknown == units.size()) {
      lines.add("No unit is known to history: their order alone is planned.");
      return lines;
    }
    if (unknown > 0) {
      lines.add(
          unknown
              + " of "
              + units.size()
              + " units are not known to history, and counted for "
              + inWords(mean)
              + " each, the mean of the others");
    }
    // Locks are not played: what holds one cannot be over before all of it has run.
    double makespan = Math.max(played, longestChain().map(Map.Entry::getValue).orElse(0.0));
    lines.add("Makespan " + inWords(makespan) + ", lower bound " + lowerBound());
    return lines;
  }

  private double play(Map<Integer, List<String>> schedule) {
    units.forEach(strategy::add);
    PriorityQueue<Free> free =
        new PriorityQueue<>(Comparator.comparingDouble(Free::from).thenComparingInt(Free::lane));
    for (int lane = 1; lane <= workers; lane++) {
      free.add(new Free(lane, 0));
    }
    double makespan = 0;
    while (!free.isEmpty()) {
      Free next = free.remove();
      Optional<Unit> unit = strategy.next(vacancy(next.lane()));
      if (unit.isPresent()) {
        double end = next.from() + setUp(unit.get(), next.lane()) + seconds(unit.get());
        makespan = Math.max(makespan, end);
        schedule
            .computeIfAbsent(next.lane(), lane -> new ArrayList<>())
            .add(unit.get().label() + " " + seconds(unit.get().weight()));
        free.add(new Free(next.lane(), end));
      }
    }
    return makespan;
  }

  /** What the unit's fixture costs where its worker has not got it. */
  private double setUp(Unit unit, int lane) {
    return unit.fixture().isEmpty()
            || !built.computeIfAbsent(lane, unseen -> new HashSet<>()).add(unit.fixture())
        ? 0
        : cost(unit.fixture());
  }

  private double cost(String fixture) {
    return forecast.fixtureSeconds().getOrDefault(fixture, Strategies.FIXTURE_SECONDS);
  }

  private Vacancy vacancy(int lane) {
    return new Vacancy(new WorkerId(lane), lane, workers, true, Set.of());
  }

  private double seconds(Unit unit) {
    return unit.weight().known() ? unit.weight().size() : mean;
  }

  private static String seconds(Weight weight) {
    return weight.known() ? inWords(weight.size()) : "(unknown)";
  }

  private String lowerBound() {
    double fixtures =
        units.stream()
            .map(Unit::fixture)
            .filter(name -> !name.isEmpty())
            .distinct()
            .mapToDouble(this::cost)
            .sum();
    double share = (units.stream().mapToDouble(this::seconds).sum() + fixtures) / workers;
    Unit longest =
        units.stream()
            .max(Comparator.comparingDouble(this::seconds))
            .orElseThrow(() -> new IllegalStateException("a plan of nothing"));
    Optional<Map.Entry<String, Double>> chain = longestChain();
    double longestChain = chain.map(Map.Entry::getValue).orElse(0.0);
    if (longestChain > Math.max(share, seconds(longest))) {
      return inWords(longestChain) + ": all that holds the lock " + chain.get().getKey();
    }
    return seconds(longest) > share
        ? inWords(seconds(longest)) + ": " + longest.label() + " alone"
        : inWords(share) + ": all work on " + Headcount.inWords(workers);
  }

  /** The lock whose units take longest together, by its key. */
  private Optional<Map.Entry<String, Double>> longestChain() {
    Map<String, Double> chains = new HashMap<>();
    for (Unit unit : units) {
      Set<String> locks =
          unit.selection().classNames().stream()
              .flatMap(name -> forecast.locks(name).stream())
              .collect(Collectors.toSet());
      locks.forEach(key -> chains.merge(key, seconds(unit), Double::sum));
    }
    return chains.entrySet().stream().max(Map.Entry.comparingByValue());
  }

  private static String inWords(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
