package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Sees to it that nothing is lost when a worker dies: blames, runs again alone, passes on what is
 * left. Session thread.
 */
final class Undertaker {

  /** Tests of which one killed a JVM, while they are run again one by one. */
  private static final class LineUp {
    private final Evidence evidence;
    private final TestNode first;
    private int open;
    private boolean convicted;

    LineUp(Evidence evidence, List<TestNode> suspects) {
      this.evidence = evidence;
      this.first = suspects.get(0);
      this.open = suspects.size();
    }
  }

  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Deaths deaths;
  private final IntSupplier numbers;
  private final Map<Integer, LineUp> lineUps = new HashMap<>();

  Undertaker(Ledger ledger, Dispatch dispatch, Deaths deaths, IntSupplier numbers) {
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.deaths = deaths;
    this.numbers = numbers;
  }

  /** Settles what a dead worker was running and holding. The seat has left the pool. */
  void bury(Seat seat, Evidence evidence) {
    boolean convicted = false;
    for (UnitProgress progress : List.copyOf(seat.assigned())) {
      if (progress.isSecondLook()) {
        ledger.close(progress);
      } else if (progress.mayHaveRun()) {
        convicted |= settle(progress, seat.id(), evidence);
      } else {
        requeue(progress);
      }
    }
    if (convicted) {
      deaths.progress();
    } else {
      deaths.fruitless();
    }
  }

  private boolean settle(UnitProgress progress, WorkerId worker, Evidence evidence) {
    Aftermath aftermath = Aftermath.of(progress, evidence);
    List<UnitProgress> further = new ArrayList<>();
    for (Aftermath.Leftover left : aftermath.leftovers()) {
      further.add(
          UnitProgress.ofRest(
              progress
                  .unit()
                  .rest(numbers.getAsInt(), labelOf(progress, left), left.selection(), false),
              left.expected(),
              !aftermath.isConvicted()));
    }
    if (!aftermath.suspects().isEmpty()) {
      LineUp lineUp = new LineUp(evidence, aftermath.suspects());
      for (TestNode suspect : aftermath.suspects()) {
        Selection alone =
            new Selection(List.of(), List.of(suspect.uniqueId()), List.of(), List.of(), List.of());
        Unit unit =
            progress.unit().rest(numbers.getAsInt(), suspect.legacyName() + " alone", alone, true);
        lineUps.put(unit.request(), lineUp);
        further.add(UnitProgress.ofRest(unit, List.of(suspect), false));
      }
    }
    // Opened before the old one is closed, so that no suite settles too early.
    further.forEach(dispatch::add);
    ledger.decide(worker, aftermath.verdicts());
    if (progress.unit().alone()) {
      lineUpDone(progress, worker, true);
    }
    ledger.close(progress);
    return aftermath.isConvicted();
  }

  /**
   * Notes that a suspect has run alone; where nobody of a line-up killed again, the death is shown.
   */
  void lineUpDone(UnitProgress progress, WorkerId worker, boolean killedAgain) {
    LineUp lineUp = lineUps.remove(progress.unit().request());
    if (lineUp == null) {
      return;
    }
    lineUp.convicted |= killedAgain;
    if (--lineUp.open == 0 && !lineUp.convicted) {
      ledger.decide(
          worker,
          BlamedNode.classOf(lineUp.first),
          new Outcome.Crashed(
              lineUp.evidence.and(
                  "Several tests ran at once; run again alone, none of them kills its JVM, as far"
                      + " as they came to run.")));
    }
  }

  /**
   * Lets a unit wait again that was assigned and has not begun. It gets a number of its own, since
   * a worker takes a number that it knows for the same command, come twice.
   */
  void requeue(UnitProgress progress) {
    requeue(progress, progress);
  }

  /**
   * The same, with more known of the unit than before.
   *
   * @param as what waits from now on, still under the old number
   */
  void requeue(UnitProgress progress, UnitProgress as) {
    UnitProgress again = as.renumbered(numbers.getAsInt());
    LineUp lineUp = lineUps.remove(progress.unit().request());
    if (lineUp != null) {
      lineUps.put(again.unit().request(), lineUp);
    }
    dispatch.add(again);
    ledger.close(progress);
  }

  /** Opens a unit that stands for what of another has not been sent to any worker. */
  UnitProgress remainder(UnitProgress of, Selection selection, List<TestNode> owed) {
    Unit unit = of.unit().rest(numbers.getAsInt(), of.unit().label(), selection, false);
    UnitProgress remainder = UnitProgress.ofRest(unit, owed, false);
    ledger.open(remainder);
    return remainder;
  }

  /** Lists everything that was not run as an error. */
  void giveUpAll(WorkerId worker, String reason) {
    Outcome outcome = new Outcome.NotRun("Not run: " + reason + ".");
    ledger.openUnits().forEach(progress -> giveUp(worker, progress, outcome));
  }

  private void giveUp(WorkerId worker, UnitProgress progress, Outcome outcome) {
    if (progress.isSecondLook()) {
      ledger.close(progress);
      return;
    }
    if (progress.unit().lane() != 0) {
      ledger.assigned(worker, progress.unit());
    }
    List<TestNode> owed = progress.tests().owed();
    owed.forEach(node -> ledger.decide(worker, node, outcome));
    unnamed(progress, owed, outcome)
        .forEach(name -> ledger.decide(worker, BlamedNode.ofClass(name), outcome));
    ledger.close(progress);
  }

  /** What has to be named by its class, or by what it is called, since no test of it is known. */
  private static List<String> unnamed(UnitProgress progress, List<TestNode> owed, Outcome outcome) {
    Selection selection = progress.unit().selection();
    // Which of all classes have tests of an engine nobody knows; they may have run by another's.
    boolean wholeEngine =
        outcome instanceof Outcome.Skipped && !selection.includeEngines().isEmpty();
    if (progress.tests().isDescribed()) {
      // Which classes could not be loaded is told only at a request's end, which does not come.
      return wholeEngine ? List.of() : progress.classesNotDescribed();
    }
    // Of further invocations nobody knows whether there are any: their class is named.
    boolean nothingKnown = selection.classNames().isEmpty() && owed.isEmpty();
    return wholeEngine || nothingKnown ? List.of(progress.unit().label()) : selection.classNames();
  }

  /** Lists everything of a unit that has no outcome as skipped, since the run stops. */
  void skip(UnitProgress progress, String reason) {
    WorkerId nobody = new WorkerId(0);
    giveUp(nobody, progress, new Outcome.Skipped(reason));
    lineUpDone(progress, nobody, false);
  }

  private static String labelOf(UnitProgress progress, Aftermath.Leftover left) {
    return left.selection().classNames().size() == 1
        ? left.selection().classNames().get(0)
        : progress.unit().label();
  }
}
