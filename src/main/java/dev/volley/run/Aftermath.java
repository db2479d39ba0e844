package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What follows for a unit that came to no good end, because its worker died or its engine gave up:
 * who is blamed, who must be run again alone, and what of the unit is left. An {@link Inquest} says
 * so of a death.
 */
final class Aftermath {

  /**
   * A further unit.
   *
   * @param selection what it selects
   * @param expected nodes that must get an outcome from it
   */
  record Leftover(Selection selection, List<TestNode> expected) {}

  private static final String CANNOT_GO_ON =
      " What was left here cannot go on in another JVM, since its tests depend on one another's"
          + " order or cannot be selected one by one.";

  private final UnitProgress progress;
  private final List<Finished> verdicts = new ArrayList<>();
  private final List<TestNode> suspects = new ArrayList<>();
  private final List<Finished> again = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private boolean convicted = true;
  private String story = "";

  private Aftermath(UnitProgress progress) {
    this.progress = progress;
  }

  /**
   * Judges a death.
   *
   * @param progress of the unit whose request had left the queue
   * @param reruns which time a crasher is run again, from 1; 0 where it is not
   */
  static Aftermath of(UnitProgress progress, Evidence evidence, ToIntFunction<TestNode> reruns) {
    Aftermath aftermath = new Aftermath(progress);
    if (progress.isBlameSettled()) {
      aftermath.tell(evidence.briefly("What ran too long is decided, and nobody else is blamed."));
      aftermath.leaveTheRest(evidence.briefly("Not run because of that death."));
    } else {
      new Inquest(progress, evidence, reruns, aftermath).hold();
    }
    return aftermath;
  }

  /**
   * Judges the end of a request that its engine broke off while a test ran.
   *
   * @param culprit that test
   * @param thrown by the engine
   */
  static Aftermath ofBrokenOff(UnitProgress progress, TestNode culprit, Thrown thrown) {
    Aftermath aftermath = new Aftermath(progress);
    aftermath.verdict(culprit, new Outcome.Errored(Optional.of(thrown)));
    aftermath.leaveTheRest(
        "Not run: its engine gave up when " + Names.of(culprit) + " threw " + thrown.text() + ".");
    return aftermath;
  }

  /**
   * Judges that some tests of a unit, none of which has begun, may not run any more.
   *
   * @param decided their outcomes
   */
  static Aftermath ofWithdrawn(UnitProgress progress, List<Finished> decided) {
    Aftermath aftermath = new Aftermath(progress);
    decided.forEach(each -> aftermath.verdict(each.node(), each.outcome()));
    aftermath.leaveTheRest("Not run: some tests beside it had no time left (runTimeout).");
    return aftermath;
  }

  /** Outcomes that this decides. */
  List<Finished> verdicts() {
    return verdicts;
  }

  /** Tests that ran at once, of which any may be the crasher. */
  List<TestNode> suspects() {
    return suspects;
  }

  /**
   * What would have been decided of crashers, which are run again, alone, since the user asked for
   * it.
   */
  List<Finished> again() {
    return again;
  }

  /** What other workers shall run of the unit. */
  List<Leftover> leftovers() {
    return leftovers;
  }

  /** Whether the death can not be repeated by what is left, because its cause is out of the way. */
  boolean isConvicted() {
    return convicted;
  }

  /** The death in full, for the person at the console; empty where there was none. */
  String story() {
    return story;
  }

  /** Tells the death; of several tellings the first counts, since they differ in names alone. */
  void tell(String full) {
    story = story.isEmpty() ? full : story;
  }

  /** Notes that what is left may end the next JVM in the same way. */
  void mayHappenAgain() {
    convicted = false;
  }

  void suspect(List<TestNode> nodes) {
    suspects.addAll(nodes);
    nodes.forEach(progress.tests()::settle);
  }

  void runAgain(TestNode node, Outcome crash) {
    again.add(new Finished(node, Duration.ZERO, crash));
    progress.tests().settle(node);
  }

  /** Decides an outcome that is all there will be of this node and those below it. */
  void verdict(TestNode node, Outcome outcome) {
    decide(node, outcome);
    progress.tests().settle(node);
  }

  /** Decides an outcome of a node while those below it may still have their own. */
  void decide(TestNode node, Outcome outcome) {
    verdicts.add(new Finished(node, Duration.ZERO, outcome));
  }

  void leave(Selection selection, List<TestNode> expected) {
    leftovers.add(new Leftover(selection, expected));
  }

  /**
   * Leaves to others what they can run, and says why the rest has not run.
   *
   * @param why a sentence to begin with
   */
  void leaveTheRest(String why) {
    Rest rest = Rest.of(progress);
    for (TestNode node : rest.lost()) {
      verdict(node, new Outcome.NotRun(why + CANNOT_GO_ON));
    }
    if (!rest.isEmpty()) {
      leftovers.addAll(rest.leftovers());
    }
    // Which classes could not be loaded is told only at a request's end, which never came.
    List<String> silent = progress.classesNotDescribed();
    if (progress.unit().selection().classNames().size() > 1 && !silent.isEmpty()) {
      leave(progress.unit().selection().ofClasses(silent), List.of());
    }
  }
}
