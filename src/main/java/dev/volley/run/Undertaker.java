package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Outcome;
import dev.volley.model.Outcome.NotRun;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
  private BiConsumer<WorkerId, Finished> runsAgain = (worker, crash) -> {};

  Undertaker(Ledger ledger, Dispatch dispatch, Deaths deaths, IntSupplier numbers) {
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.deaths = deaths;
    this.numbers = numbers;
  }

  /** Tells of every test that has ended its JVM and runs again, with what is known of its end. */
  void whenRunAgain(BiConsumer<WorkerId, Finished> listener) {
    runsAgain = listener;
  }

  /** Settles what a dead worker was running and holding. The seat has left the pool. */
  void bury(Seat seat, Evidence evidence) {
    boolean convicted = false;
    if (seat.assigned().stream().noneMatch(UnitProgress::mayHaveRun)) {
      ledger.warn(evidence.and("It was between two units, so nobody is blamed."));
    }
    for (UnitProgress progress : List.copyOf(seat.assigned())) {
      if (progress.isSecondLook()) {
        ledger.warn(evidence.during(progress.unit().label() + " was looked at again, alone"));
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
    Aftermath aftermath =
        Aftermath.of(progress, evidence, node -> deaths.rerun(progress.unit(), node));
    ledger.warn(aftermath.story() + "\n" + whatFollows(aftermath));
    List<UnitProgress> further = rest(progress, aftermath);
    if (!aftermath.suspects().isEmpty()) {
      LineUp lineUp = new LineUp(evidence, aftermath.suspects());
      for (TestNode suspect : aftermath.suspects()) {
        UnitProgress alone = alone(progress, suspect);
        lineUps.put(alone.unit().request(), lineUp);
        further.add(alone);
      }
    }
    for (Finished crash : aftermath.again()) {
      further.add(alone(progress, crash.node()));
      runsAgain.accept(worker, crash);
    }
    // Opened before the old one is closed, so that no suite settles too early.
    further.forEach(dispatch::add);
    ledger.decide(worker, aftermath.verdicts());
    if (progress.unit().alone()) {
      lineUpDone(progress, worker, !progress.isBlameSettled());
    }
    ledger.close(progress);
    return aftermath.isConvicted();
  }

  /**
   * Settles a request that an engine has broken off while one test ran, as Jupiter does where a
   * test throws {@code OutOfMemoryError}: that test is an error, and the rest goes on.
   *
   * @return false, and nothing is settled, where not exactly one test ran
   */
  boolean brokenOff(UnitProgress progress, WorkerId worker, Thrown thrown) {
    Optional<TestNode> culprit = progress.tests().onlyRunningTest();
    if (culprit.isEmpty() || progress.isSecondLook()) {
      return false;
    }
    Aftermath aftermath = Aftermath.ofBrokenOff(progress, culprit.get(), thrown);
    rest(progress, aftermath).forEach(dispatch::add);
    ledger.decide(worker, aftermath.verdicts());
    lineUpDone(progress, worker, false);
    ledger.close(progress);
    return true;
  }

  private List<UnitProgress> rest(UnitProgress progress, Aftermath aftermath) {
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
    return further;
  }

  /** A test of a unit by itself, on a worker that runs nothing else meanwhile. */
  private UnitProgress alone(UnitProgress progress, TestNode test) {
    Selection selection =
        new Selection(List.of(), List.of(test.uniqueId()), List.of(), List.of(), List.of());
    Unit unit =
        progress.unit().rest(numbers.getAsInt(), test.legacyName() + " alone", selection, true);
    return UnitProgress.ofRest(unit, List.of(test), false);
  }

  /** What becomes of the tests, in sentences. */
  private String whatFollows(Aftermath aftermath) {
    List<String> sentences = new ArrayList<>();
    if (!aftermath.suspects().isEmpty()) {
      sentences.add("Each of these tests is run again, alone, to find the one that did it.");
    }
    if (!aftermath.again().isEmpty()) {
      sentences.add("It is run again, alone, since rerunCrashes is " + deaths.mostReruns() + ".");
    }
    long lost =
        aftermath.verdicts().stream().filter(each -> each.outcome() instanceof NotRun).count();
    if (lost > 0) {
      sentences.add("Of that unit " + lost + (lost == 1 ? " test" : " tests") + " cannot be run.");
    }
    if (!aftermath.leftovers().isEmpty()) {
      sentences.add("The rest of that unit goes on in another worker.");
    }
    if (sentences.isEmpty()) {
      sentences.add("Nothing else was left of that unit.");
    }
    return String.join(" ", sentences);
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

  /**
   * Settles some tests of a unit none of which has begun; the others wait again.
   *
   * @param verdicts outcomes of those tests
   */
  void withdraw(UnitProgress progress, WorkerId worker, List<Finished> verdicts) {
    Aftermath aftermath = Aftermath.ofWithdrawn(progress, verdicts);
    rest(progress, aftermath).forEach(dispatch::add);
    ledger.decide(worker, aftermath.verdicts());
    lineUpDone(progress, worker, false);
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
    Outcome outcome = new NotRun("Not run: " + reason + ".");
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
    giveUp(WorkerId.NOBODY, progress, new Outcome.Skipped(reason));
    lineUpDone(progress, WorkerId.NOBODY, false);
  }

  /** A class and what is nested in it are called by the first of them. */
  private static String labelOf(UnitProgress progress, Aftermath.Leftover left) {
    List<String> names = left.selection().classNames();
    return names.stream().map(Candidate::outermost).distinct().count() == 1
        ? names.get(0)
        : progress.unit().label();
  }
}
