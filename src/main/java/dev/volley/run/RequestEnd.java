package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Invocations;
import dev.volley.model.Unit.Selection;
import dev.volley.model.WorkerEvent.RequestDone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows when a request ends by itself: classes that could not be loaded, tests that were
 * planned and not run, invocations that may still be to come. Green means that every planned test
 * ran, so what is missing becomes an error.
 */
final class RequestEnd {
  private static final List<String> ENGINES_THAT_KEEP_THEIR_WORD =
      List.of("[engine:junit-jupiter]");

  private static final int MOST_NAMES = 5;

  private final UnitProgress progress;
  private final List<Finished> verdicts = new ArrayList<>();
  private final List<TestNode> unaccounted = new ArrayList<>();
  private Optional<String> newerClass = Optional.empty();

  private RequestEnd(UnitProgress progress) {
    this.progress = progress;
  }

  static RequestEnd of(UnitProgress progress, RequestDone done) {
    RequestEnd end = new RequestEnd(progress);
    end.newerClass =
        Stream.concat(done.thrown().stream(), done.brokenClasses().values().stream())
            .flatMap(thrown -> NewerClass.inWords(thrown).stream())
            .findFirst();
    done.brokenClasses()
        .forEach(
            (name, thrown) ->
                end.verdict(BlamedNode.ofClass(name), new Outcome.Errored(Optional.of(thrown))));
    done.thrown().ifPresentOrElse(end::failed, () -> end.complete(!done.brokenClasses().isEmpty()));
    return end;
  }

  /** Outcomes that this decides. */
  List<Finished> verdicts() {
    return verdicts;
  }

  /** What is to be said of a class that is too new for its worker's JVM, where there is one. */
  Optional<String> newerClass() {
    return newerClass;
  }

  /** Tests that an engine described and never ran, where that may be its way. */
  List<TestNode> unaccounted() {
    return unaccounted;
  }

  /** The next range of invocations, where the last one asked for exists. */
  Optional<UnitProgress> nextRange(IntSupplier numbers) {
    List<Invocations> next = progress.furtherRanges();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Unit unit =
        progress
            .unit()
            .rest(
                numbers.getAsInt(),
                progress.unit().label(),
                new Selection(List.of(), List.of(), next, List.of(), List.of()),
                false);
    return Optional.of(UnitProgress.ofRest(unit, List.of(), false));
  }

  private void failed(Thrown thrown) {
    List<TestNode> owed = progress.tests().owed();
    verdict(
        progress.tests().firstClass().orElseGet(() -> BlamedNode.ofClass(progress.unit().label())),
        new Outcome.Errored(Optional.of(thrown)));
    owed.forEach(
        node ->
            verdict(
                node,
                new Outcome.NotRun("Not run: its engine failed as a whole with " + thrown.text())));
  }

  private void complete(boolean someBroken) {
    List<TestNode> begun = progress.tests().runningTests();
    Set<TestNode> notFound = new LinkedHashSet<>(progress.tests().undescribed());
    for (TestNode node : progress.tests().owed()) {
      boolean promised =
          progress.tests().isExpected(node)
              || ENGINES_THAT_KEEP_THEIR_WORD.stream().anyMatch(node.uniqueId()::startsWith);
      if (begun.contains(node)) {
        verdict(
            node, new Outcome.NotRun("It was started, and its engine never said how it ended."));
      } else if (notFound.contains(node)) {
        verdict(node, new Outcome.NotRun(notFoundAgain(notFound)));
      } else if (promised) {
        verdict(
            node,
            new Outcome.NotRun(
                "Not run: it was described, and then the engine never ran it"
                    + (someBroken ? " (a class of its request could not be loaded)." : ".")));
      } else {
        unaccounted.add(node);
      }
    }
  }

  private static String notFoundAgain(Set<TestNode> notFound) {
    String others =
        notFound.stream()
            .limit(MOST_NAMES)
            .map(TestNode::legacyName)
            .collect(Collectors.joining(", "));
    int more = notFound.size() - MOST_NAMES;
    return "Not run: one worker had described it, and the worker that was to run it did not find it."
        + " What a class holds must be the same in every JVM; look for names made of random"
        + " numbers, times, hash codes or an unordered set. Not found: "
        + others
        + (more > 0 ? " and " + more + " more" : "")
        + ". With the tag volley.nosplit the class stays on one worker.";
  }

  private void verdict(TestNode node, Outcome outcome) {
    verdicts.add(new Finished(node, Duration.ZERO, outcome));
  }
}
