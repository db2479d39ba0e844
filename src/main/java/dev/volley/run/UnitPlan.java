package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
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
 * unit}.
 */
final class UnitPlan {
  private static final Set<String> BY_CLASS = Set.of("junit-jupiter", "junit-vintage");

  private UnitPlan() {}

  /**
   * The units, those of whole engines first, since how long they take is least known.
   *
   * @param engines ids of the engines the workers have
   * @param numbers gives request numbers
   */
  static List<Unit> units(
      List<Candidate> candidates, List<String> engines, UnitName unit, IntSupplier numbers) {
    List<String> whole =
        unit == UnitName.AUTO
            ? engines.stream().filter(engine -> !BY_CLASS.contains(engine)).toList()
            : List.of();
    List<Unit> units = new ArrayList<>();
    List<String> all = candidates.stream().map(Candidate::className).toList();
    for (String engine : whole) {
      Selection selection = new Selection(all, List.of(), List.of(), List.of(engine), List.of());
      units.add(
          new Unit(
              numbers.getAsInt(),
              "engine " + engine,
              selection,
              Weight.unknown(Double.MAX_VALUE),
              false));
    }
    if (!engines.isEmpty() && whole.size() == engines.size()) {
      return units;
    }
    for (List<Candidate> family : families(candidates, unit)) {
      List<String> names = family.stream().map(Candidate::className).toList();
      Selection selection = new Selection(names, List.of(), List.of(), List.of(), whole);
      long size = family.stream().mapToLong(Candidate::size).sum();
      units.add(
          new Unit(
              numbers.getAsInt(), names.get(0), selection, Weight.unknown((double) size), false));
    }
    return units;
  }

  /**
   * Classes together with those nested in them, which patterns may select besides: a request of
   * their own would run them twice; or all of a package.
   */
  private static Collection<List<Candidate>> families(List<Candidate> candidates, UnitName unit) {
    Map<String, List<Candidate>> families = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      families
          .computeIfAbsent(
              unit == UnitName.PACKAGE
                  ? packageOf(candidate.className())
                  : outermost(candidate.className()),
              name -> new ArrayList<>())
          .add(candidate);
    }
    return families.values();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  /** The name of the class around a class, or its own where there is none. */
  static String outermost(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}
