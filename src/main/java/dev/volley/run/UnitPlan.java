package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Makes the units of a run from its candidates, once the first worker has told which engines there
 * are.
 *
 * <p>A class of Jupiter or JUnit 4 is a unit. All classes of any other engine are one, as under
 * Surefire, so that its run-wide hooks happen as often as users expect; unless the user set {@code
 * unit}. Under {@code each} every worker has every unit.
 */
final class UnitPlan {
  private static final Set<String> BY_CLASS = Set.of("junit-jupiter", "junit-vintage");

  private final Scheduling scheduling;
  private final Forecast forecast;
  private final int lanes;
  private final IntSupplier numbers;

  /**
   * A plan for one run.
   *
   * @param numbers gives request numbers
   */
  UnitPlan(Scheduling scheduling, Forecast forecast, int lanes, IntSupplier numbers) {
    this.scheduling = scheduling;
    this.forecast = forecast;
    this.lanes = lanes;
    this.numbers = numbers;
  }

  /**
   * The units, those of whole engines first, since how long they take is least known.
   *
   * @param engines ids of the engines the workers have
   */
  List<Unit> units(List<Candidate> found, List<String> engines) {
    List<Candidate> candidates =
        scheduling.order().map(order -> order.classes(found, forecast::failedBefore)).orElse(found);
    List<String> whole =
        scheduling.unit() == UnitName.AUTO
            ? engines.stream().filter(engine -> !BY_CLASS.contains(engine)).toList()
            : List.of();
    List<Unit> units = new ArrayList<>();
    List<String> all = candidates.stream().map(Candidate::className).toList();
    for (String engine : whole) {
      Selection selection = new Selection(all, List.of(), List.of(), List.of(engine), List.of());
      units.add(unit("engine " + engine, selection, Weight.unknown(Double.MAX_VALUE)));
    }
    if (engines.isEmpty() || whole.size() < engines.size()) {
      List<Unit> byClass = new ArrayList<>();
      for (List<Candidate> family : families(candidates)) {
        List<String> names = family.stream().map(Candidate::className).toList();
        Selection selection = new Selection(names, List.of(), List.of(), List.of(), whole);
        byClass.add(unit(names.get(0), selection, weight(family)).needing(fixture(names)));
      }
      units.addAll(
          scheduling
              .order()
              .map(order -> order.units(byClass, forecast::failedBefore))
              .orElse(byClass));
    }
    return scheduling.strategy() == StrategyName.EACH ? inEveryLane(units) : units;
  }

  private Unit unit(String label, Selection selection, Weight weight) {
    return new Unit(numbers.getAsInt(), label, selection, weight, false);
  }

  /** What the first of them was seen to need that needs anything; only workers know for sure. */
  private String fixture(List<String> names) {
    return names.stream()
        .map(forecast::fixture)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<Unit> inEveryLane(List<Unit> units) {
    List<Unit> everywhere = new ArrayList<>();
    for (int lane = 1; lane <= lanes; lane++) {
      for (Unit unit : units) {
        everywhere.add(unit.inLane(numbers.getAsInt(), lane));
      }
    }
    return everywhere;
  }

  /** What is not known of one makes the whole unknown. */
  private Weight weight(List<Candidate> family) {
    List<Weight> weights = family.stream().map(forecast::weight).toList();
    if (!weights.stream().allMatch(Weight::known)) {
      return Weight.unknown(family.stream().mapToDouble(Candidate::size).sum());
    }
    double seconds = weights.stream().mapToDouble(Weight::size).sum();
    double computed = weights.stream().mapToDouble(each -> each.size() * each.cpuShare()).sum();
    return Weight.ofSeconds(seconds, seconds > 0 ? computed / seconds : 1);
  }

  /**
   * Classes together with those nested in them, which patterns may select besides: a request of
   * their own would run them twice; or all of a package.
   */
  private Collection<List<Candidate>> families(List<Candidate> candidates) {
    Map<String, List<Candidate>> families = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String name = candidate.className();
      families
          .computeIfAbsent(
              scheduling.unit() == UnitName.PACKAGE ? packageOf(name) : Candidate.outermost(name),
              absent -> new ArrayList<>())
          .add(candidate);
    }
    return families.values();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }
}
