package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the death of a worker for the unit it was running: who is blamed, who must be
 * run again alone, and what of the unit is left.
 *
 * <p>The test that ran is the crasher. Of several, each is a suspect. Where none ran, the class is
 * blamed; where that happens again without an outcome in between, what is left of the unit is given
 * up, so that every death but finitely many makes progress.
 */
final class Aftermath {

  /**
   * A further unit.
   *
   * @param selection what it selects
   * @param expected nodes that must get an outcome from it
   */
  record Leftover(Selection selection, List<TestNode> expected) {}

  private final UnitProgress progress;
  private final Evidence evidence;
  private final List<Finished> verdicts = new ArrayList<>();
  private final List<TestNode> suspects = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private boolean convicted = true;

  private Aftermath(UnitProgress progress, Evidence evidence) {
    this.progress = progress;
    this.evidence = evidence;
  }

  /**
   * Judges a death.
   *
   * @param progress of the unit whose request had left the queue
   */
  static Aftermath of(UnitProgress progress, Evidence evidence) {
    Aftermath aftermath = new Aftermath(progress, evidence);
    if (progress.isBlameSettled()) {
      aftermath.leaveTheRest();
    } else if (progress.unit().alone()) {
      aftermath.convictSuspect();
    } else if (!progress.tests().isDescribed()) {
      aftermath.diedBeforeDescription();
    } else {
      aftermath.diedRunning();
    }
    return aftermath;
  }

  /** Outcomes that the death decides. */
  List<Finished> verdicts() {
    return verdicts;
  }

  /** Tests that ran at once, of which any may be the crasher. */
  List<TestNode> suspects() {
    return suspects;
  }

  /** What other workers shall run of the unit. */
  List<Leftover> leftovers() {
    return leftovers;
  }

  /** Whether the death can not be repeated by what is left, because its cause is out of the way. */
  boolean isConvicted() {
    return convicted;
  }

  private void convictSuspect() {
    List<TestNode> owed = progress.tests().owed();
    if (owed.isEmpty()) {
      verdict(
          anyClass(), new Outcome.Crashed(evidence.during("one of its tests ran again, alone")));
    }
    owed.forEach(
        node ->
            verdict(
                node,
                new Outcome.Crashed(
                    evidence.during(
                        "it ran alone, after an earlier death of a JVM in which it ran beside"
                            + " others"))));
  }

  private void diedBeforeDescription() {
    List<String> classes = progress.unit().selection().classNames();
    if (classes.stream().map(UnitPlan::outermost).distinct().count() > 1) {
      classes.forEach(name -> leftovers.add(new Leftover(ofClasses(List.of(name)), List.of())));
      return;
    }
    if (classes.isEmpty() && !progress.isRestOfBlamelessDeath()) {
      convicted = false;
      leftovers.add(new Leftover(progress.unit().selection(), progress.tests().owed()));
      return;
    }
    List<String> blamed = classes.isEmpty() ? List.of(progress.unit().label()) : classes;
    String what = "the tests of " + blamed.get(0) + " were looked for";
    blamed.forEach(
        name -> verdict(BlamedNode.ofClass(name), new Outcome.Crashed(evidence.during(what))));
    giveUp(progress.tests().owed(), "its JVM died while " + what);
  }

  private void diedRunning() {
    List<TestNode> running = progress.tests().runningTests();
    if (running.size() == 1) {
      convict(running.get(0));
    } else if (running.size() > 1) {
      suspects.addAll(running);
    } else {
      diedBetweenTests();
    }
    suspects.forEach(progress.tests()::settle);
    leaveTheRest();
  }

  private void convict(TestNode node) {
    verdict(node, new Outcome.Crashed(evidence.during(inWords(node) + " ran")));
  }

  private void diedBetweenTests() {
    Optional<TestNode> innermost = progress.tests().innermostRunning();
    boolean again = progress.isRestOfBlamelessDeath() && !progress.tests().hasOutcomes();
    if (again
        && innermost.isPresent()
        && innermost.get().source() instanceof TestNode.Source.OfMethod) {
      convict(innermost.get());
      return;
    }
    TestNode blamed = blamedFor(innermost);
    if (again) {
      giveUp(
          blamed.isClass() ? progress.tests().owedBelow(blamed) : progress.tests().owed(),
          evidence.during("no test of " + inWords(blamed) + " ran, for the second time in a row"));
      progress.tests().settle(blamed);
    }
    convicted = again;
    verdicts.add(
        new Finished(
            blamed,
            Duration.ZERO,
            new Outcome.Crashed(
                evidence.during(
                    innermost.isPresent()
                        ? inWords(blamed) + " ran, between its tests"
                        : inWords(blamed) + " began or ended"))));
  }

  /** The class that ran; the engine only where it runs several classes, and none of them now. */
  private TestNode blamedFor(Optional<TestNode> innermost) {
    return innermost
        .map(BlamedNode::classOf)
        .filter(node -> node.isClass() || progress.unit().selection().classNames().size() > 1)
        .orElseGet(this::anyClass);
  }

  private TestNode anyClass() {
    List<String> classes = progress.unit().selection().classNames();
    String name = classes.size() == 1 ? classes.get(0) : progress.unit().label();
    return progress.tests().firstClass().orElseGet(() -> BlamedNode.ofClass(name));
  }

  private void leaveTheRest() {
    Rest rest = Rest.of(progress);
    for (TestNode node : rest.lost()) {
      verdict(
          node,
          new Outcome.NotRun(
              evidence.and(
                  "Not run because of that death: what was left here cannot go on in another"
                      + " JVM, since its tests depend on one another's order or cannot be"
                      + " selected one by one.")));
    }
    if (!rest.isEmpty()) {
      leftovers.addAll(rest.leftovers());
    }
    // Which classes could not be loaded is told only at a request's end, which never came.
    List<String> silent = progress.classesNotDescribed();
    if (progress.unit().selection().classNames().size() > 1 && !silent.isEmpty()) {
      leftovers.add(new Leftover(ofClasses(silent), List.of()));
    }
  }

  private Selection ofClasses(List<String> names) {
    Selection whole = progress.unit().selection();
    return new Selection(
        names, List.of(), List.of(), whole.includeEngines(), whole.excludeEngines());
  }

  private void giveUp(List<TestNode> owed, String reason) {
    owed.forEach(node -> verdict(node, new Outcome.NotRun("Not run: " + reason)));
  }

  private void verdict(TestNode node, Outcome outcome) {
    verdicts.add(new Finished(node, Duration.ZERO, outcome));
    progress.tests().settle(node);
  }

  private static String inWords(TestNode node) {
    return node.source() instanceof TestNode.Source.OfMethod method
        ? method.declaredIn() + "." + node.legacyName()
        : node.source().className().orElse(node.displayName());
  }
}
