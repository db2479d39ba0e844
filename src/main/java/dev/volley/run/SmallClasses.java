package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * Puts classes that history knows to be small together into one unit, so that a worker runs them in
 * one request: a request costs about as much as a small class. What turns out to need something
 * that others have is taken apart again. Session thread.
 */
final class SmallClasses {
  /** What a unit of small classes takes at most: short enough to wait for at the end. */
  static final double TOGETHER_SECONDS = 0.2;

  private static final int UNITS_FOR_EACH_WORKER = 4;

  private final Scheduling scheduling;
  private final Forecast forecast;
  private final int workers;
  private final IntSupplier numbers;

  /** Those that stand in a unit with others, by the name of their class. */
  private final Map<String, Unit> members = new HashMap<>();

  /**
   * Nothing is together yet.
   *
   * @param workers how many share the work
   * @param numbers gives request numbers
   */
  SmallClasses(Scheduling scheduling, Forecast forecast, int workers, IntSupplier numbers) {
    this.scheduling = scheduling;
    this.forecast = forecast;
    this.workers = workers;
    this.numbers = numbers;
  }

  /**
   * The same work in fewer units. Where an order was asked for, only classes that follow one
   * another in it are put together; where the user says something of some tests, or has a strategy
   * of their own, none are, since that is about each class by itself.
   */
  List<Unit> together(List<Unit> units) {
    if (scheduling.unit() != UnitName.AUTO
        || scheduling.own().isPresent()
        || !scheduling.rules().equals(Rules.NONE)) {
      return units;
    }
    // Asked once for each: history is looked up for it.
    Set<Integer> small =
        units.stream().filter(this::isSmall).map(Unit::request).collect(Collectors.toSet());
    List<Unit> sorted = new ArrayList<>(units);
    if (scheduling.strategy() == StrategyName.BALANCED && scheduling.order().isEmpty()) {
      sorted.sort(Comparator.comparing(unit -> small.contains(unit.request())));
    }
    return together(sorted, small);
  }

  private List<Unit> together(List<Unit> sorted, Set<Integer> small) {
    double most = most(sorted, small);
    List<Unit> result = new ArrayList<>();
    List<Unit> batch = new ArrayList<>();
    double seconds = 0;
    for (Unit unit : sorted) {
      boolean isSmall = small.contains(unit.request());
      if (!isSmall || seconds + unit.weight().size() > most) {
        close(batch, result);
        seconds = 0;
      }
      if (isSmall) {
        batch.add(unit);
        seconds += unit.weight().size();
      } else {
        result.add(unit);
      }
    }
    close(batch, result);
    return result;
  }

  /** No more than lets every worker have several. */
  private double most(List<Unit> units, Set<Integer> small) {
    double all =
        units.stream()
            .filter(unit -> small.contains(unit.request()))
            .mapToDouble(unit -> unit.weight().size())
            .sum();
    return Math.min(TOGETHER_SECONDS, all / (UNITS_FOR_EACH_WORKER * workers));
  }

  private boolean isSmall(Unit unit) {
    Selection selection = unit.selection();
    return unit.weight().known()
        && unit.weight().size() < TOGETHER_SECONDS / 2
        && unit.lane() == 0
        && unit.fixture().isEmpty()
        && selection.includeEngines().isEmpty()
        && selection.classNames().stream().noneMatch(this::isSpecial);
  }

  private boolean isSpecial(String className) {
    return forecast.standsApart(className)
        || forecast.failedBefore(className)
        || !forecast.locks(className).isEmpty();
  }

  private void close(List<Unit> batch, List<Unit> result) {
    if (batch.size() < 2) {
      result.addAll(batch);
    } else {
      batch.forEach(unit -> members.put(unit.label(), unit));
      result.add(join(batch));
    }
    batch.clear();
  }

  private Unit join(List<Unit> batch) {
    Unit first = batch.get(0);
    List<String> names =
        batch.stream().flatMap(unit -> unit.selection().classNames().stream()).toList();
    Selection selection =
        new Selection(names, List.of(), List.of(), List.of(), first.selection().excludeEngines());
    double seconds = batch.stream().mapToDouble(unit -> unit.weight().size()).sum();
    String label = first.label() + " and " + (batch.size() - 1) + " more";
    return new Unit(numbers.getAsInt(), label, selection, Weight.ofSeconds(seconds), false);
  }

  /** The units that one stands for; empty where it was not put together here. */
  List<Unit> apart(Unit unit) {
    List<Unit> parts =
        unit.selection().classNames().stream()
            .map(Candidate::outermost)
            .distinct()
            .flatMap(name -> Optional.ofNullable(members.get(name)).stream())
            .toList();
    boolean whole = unit.selection().uniqueIds().isEmpty();
    return whole && parts.size() > 1
        ? parts.stream().map(part -> part.renumbered(numbers.getAsInt())).toList()
        : List.of();
  }
}
