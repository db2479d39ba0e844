package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent.RequestDone;
import dev.volley.schedule.Needs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Classes that failed beside other workers, cut or in another order than by themselves, and are run
 * again whole and alone on a fresh worker once all else is done. Their failure stays what it is;
 * the second look only tells whether they may stand beside others. Session thread.
 *
 * <p>At most {@value #MOST} classes a run are looked at again, and none that failed in the last run
 * already: then that was found out before.
 */
final class SecondLooks {
  private static final int MOST = 10;

  private final Forecast forecast;
  private final BooleanSupplier besideOthers;
  private final Map<String, Unit> units = new HashMap<>();
  private final Set<String> failed = new LinkedHashSet<>();
  private final List<String> apart = new ArrayList<>();
  private boolean taken;

  /**
   * Looks at nothing yet.
   *
   * @param besideOthers whether more than one worker has run so far
   */
  SecondLooks(Forecast forecast, BooleanSupplier besideOthers) {
    this.forecast = forecast;
    this.besideOthers = besideOthers;
  }

  /** Notes a unit that was planned; those of one class can be looked at again. */
  void planned(Unit unit) {
    List<String> names = unit.selection().classNames();
    boolean oneClass = names.stream().map(Candidate::outermost).distinct().count() == 1;
    if (unit.selection().includeEngines().isEmpty() && oneClass && unit.lane() == 0) {
      units.put(unit.label(), unit);
    }
  }

  /** Notes that a test or container of a unit, of a slice or of a rest of one failed. */
  void failed(TestNode node) {
    String label = node.suite();
    if (besideOthers.getAsBoolean() && units.containsKey(label) && !forecast.failedBefore(label)) {
      failed.add(label);
    }
  }

  /** The units to look at again, the one time that there is nothing else left to do. */
  List<UnitProgress> take(IntSupplier numbers) {
    if (taken) {
      return List.of();
    }
    taken = true;
    return failed.stream()
        .limit(MOST)
        .map(units::get)
        .map(unit -> UnitProgress.ofSecondLook(unit.renumbered(numbers.getAsInt()), Needs.ALONE))
        .toList();
  }

  /**
   * Notes how a second look ended.
   *
   * @return what to tell, where the class passed this time: all of it ran, and nothing went wrong
   */
  List<String> looked(UnitProgress progress, RequestDone done) {
    boolean whole =
        done.thrown().isEmpty()
            && done.brokenClasses().isEmpty()
            && progress.tests().owed().isEmpty();
    if (!whole || !progress.tests().hasOutcomes() || progress.tests().isRed()) {
      return List.of();
    }
    String name = progress.unit().label();
    apart.add(name);
    return List.of(
        name
            + " passes alone: it is not safe beside other JVMs, or flaky. Its failure above stays; it"
            + " is run by itself from now on.");
  }

  /** Classes that passed alone. */
  List<String> apart() {
    return List.copyOf(apart);
  }
}
