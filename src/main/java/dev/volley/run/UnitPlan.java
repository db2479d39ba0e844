package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.List;
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
        unit == UnitName.CLASS
            ? List.of()
            : engines.stream().filter(engine -> !BY_CLASS.contains(engine)).toList();
    List<Unit> units = new ArrayList<>();
    List<String> all = candidates.stream().map(Candidate::className).toList();
    for (String engine : whole) {
      Selection selection = new Selection(all, List.of(), List.of(), List.of(engine), List.of());
      units.add(
          new Unit(numbers.getAsInt(), "engine " + engine, selection, Double.MAX_VALUE, false));
    }
    if (!engines.isEmpty() && whole.size() == engines.size()) {
      return units;
    }
    for (Candidate candidate : candidates) {
      Selection selection =
          new Selection(List.of(candidate.className()), List.of(), List.of(), List.of(), whole);
      units.add(
          new Unit(numbers.getAsInt(), candidate.className(), selection, candidate.size(), false));
    }
    return units;
  }
}
