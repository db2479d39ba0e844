package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes units and vacancies, and plays strategies. */
final class Units {
  private Units() {}

  static Unit unit(int request, double seconds) {
    return unit(request, Weight.ofSeconds(seconds), "", 0);
  }

  static Unit unit(int request, double seconds, String fixture) {
    return unit(request, Weight.ofSeconds(seconds), fixture, 0);
  }

  static Unit unit(int request, Weight weight, String fixture, int lane) {
    String name = "u" + request;
    Selection selection = new Selection(List.of(name), List.of(), List.of(), List.of(), List.of());
    return new Unit(request, name, selection, weight, false, fixture, lane);
  }

  static Unit named(int request, double seconds, String className) {
    Selection selection =
        new Selection(List.of(className), List.of(), List.of(), List.of(), List.of());
    return new Unit(request, className, selection, Weight.ofSeconds(seconds), false);
  }

  /** Units 1 to the last, of one second each. */
  static void fill(Strategy strategy, int last) {
    for (int i = 1; i <= last; i++) {
      strategy.add(unit(i, 1));
    }
  }

  static Vacancy idle(int lane, int lanes) {
    return new Vacancy(new WorkerId(lane), lane, lanes, true, Set.of());
  }

  static Vacancy busy(int lane, int lanes) {
    return new Vacancy(new WorkerId(lane), lane, lanes, false, Set.of());
  }

  /** The number of the next unit; 0 where there is none. */
  static int next(Strategy strategy, Vacancy vacancy) {
    return strategy.next(vacancy).map(Unit::request).orElse(0);
  }

  static List<Integer> drain(Strategy strategy, Vacancy vacancy) {
    List<Integer> out = new ArrayList<>();
    for (Optional<Unit> unit = strategy.next(vacancy);
        unit.isPresent();
        unit = strategy.next(vacancy)) {
      out.add(unit.get().request());
    }
    return out;
  }
}
