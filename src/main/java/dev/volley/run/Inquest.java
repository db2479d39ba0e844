package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Selection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Finds out who is to blame for the death of a worker in the middle of a unit, and writes it into
 * an {@link Aftermath}.
 *
 * <p>The test that ran is the crasher. Of several, each is a suspect. Where none ran, the class is
 * blamed; where that happens again without an outcome in between, what is left of the unit is given
 * up, so that every death but finitely many makes progress.
 *
 * @param progress of the unit
 * @param evidence of the death
 * @param reruns which time a crasher is run again, from 1; 0 where it is not
 * @param aftermath takes what is found
 */
record Inquest(
    UnitProgress progress, Evidence evidence, ToIntFunction<TestNode> reruns, Aftermath aftermath) {
  private static final int MOST_NAMES = 5;

  void hold() {
    if (progress.unit().alone()) {
      ranAlone();
    } else if (!progress.tests().isDescribed()) {
      diedBeforeDescription();
    } else {
      diedRunning();
    }
  }

  private void ranAlone() {
    // What makes tests is owed one while it runs, but only the test was asked for.
    List<TestNode> owed = progress.tests().owed().stream().filter(TestNode::isTest).toList();
    if (owed.isEmpty()) {
      TestNode blamed = blamedFor(progress.tests().innermostRunning());
      crashed(blamed, "one of the tests of " + Names.of(blamed) + " ran again, alone");
    }
    owed.forEach(
        node -> convict(node, Names.of(node) + " ran again, alone, after an earlier death"));
  }

  private void diedBeforeDescription() {
    Selection selection = progress.unit().selection();
    List<String> classes = selection.classNames();
    Collection<List<String>> families = families(classes);
    if (families.size() > 1) {
      families.forEach(names -> aftermath.leave(selection.ofClasses(names), List.of()));
      aftermath.tell(
          evidence.during("the tests of " + classes.size() + " classes were looked for"));
      return;
    }
    List<String> blamed = classes.isEmpty() ? List.of(progress.unit().label()) : classes;
    String what = "the tests of " + blamed.get(0) + " were looked for";
    if (classes.isEmpty() && !progress.isRestOfBlamelessDeath()) {
      aftermath.mayHappenAgain();
      aftermath.leave(selection, progress.tests().owed());
      aftermath.tell(evidence.during(what));
      return;
    }
    blamed.forEach(name -> crashed(BlamedNode.ofClass(name), what));
    giveUp(progress.tests().owed(), "its JVM died while " + what);
  }

  /** Classes with those nested in them: in units of their own these would run twice. */
  private static Collection<List<String>> families(List<String> classes) {
    return classes.stream()
        .collect(
            Collectors.groupingBy(Candidate::outermost, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private void diedRunning() {
    List<TestNode> running = progress.tests().runningTests();
    if (running.size() == 1) {
      convict(running.get(0), Names.of(running.get(0)) + " ran");
    } else if (running.size() > 1) {
      aftermath.tell(evidence.during(inWords(running) + " ran at once"));
      aftermath.suspect(running);
    } else {
      diedBetweenTests();
    }
    aftermath.leaveTheRest(evidence.briefly("Not run because of that death."));
  }

  private void diedBetweenTests() {
    Optional<TestNode> innermost = progress.tests().innermostRunning();
    boolean again = progress.isRestOfBlamelessDeath() && !progress.tests().hasOutcomes();
    if (again
        && innermost.isPresent()
        && innermost.get().source() instanceof TestNode.Source.OfMethod) {
      convict(innermost.get(), Names.of(innermost.get()) + " ran");
      return;
    }
    TestNode blamed = blamedFor(innermost);
    String full =
        evidence.during(
            innermost.isPresent()
                ? Names.of(blamed) + " ran, between its tests"
                : Names.of(blamed) + " began or ended");
    aftermath.tell(full);
    if (again) {
      giveUp(
          blamed.isClass() ? progress.tests().owedBelow(blamed) : progress.tests().owed(),
          evidence.briefly(
              "It was the second time in a row that no test of "
                  + Names.of(blamed)
                  + " had begun."));
      progress.tests().settle(blamed);
    } else {
      aftermath.mayHappenAgain();
    }
    aftermath.decide(blamed, new Outcome.Crashed(full));
  }

  /**
   * The culprit: an error, unless the user asked to run such tests again. What holds others is
   * never run again: some of them may have their outcomes, and would get second ones.
   */
  private void convict(TestNode node, String what) {
    if (node.isTest() && progress.tests().isLeaf(node) && reruns.applyAsInt(node) > 0) {
      String full = evidence.during(what);
      aftermath.tell(full);
      aftermath.runAgain(node, new Outcome.Crashed(full));
    } else {
      crashed(node, what);
    }
  }

  private void crashed(TestNode node, String what) {
    String full = evidence.during(what);
    aftermath.tell(full);
    aftermath.verdict(node, new Outcome.Crashed(full));
  }

  private void giveUp(List<TestNode> owed, String reason) {
    owed.forEach(node -> aftermath.verdict(node, new Outcome.NotRun("Not run: " + reason)));
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

  private static String inWords(List<TestNode> nodes) {
    int more = nodes.size() - MOST_NAMES;
    return nodes.stream().limit(MOST_NAMES).map(Names::of).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
