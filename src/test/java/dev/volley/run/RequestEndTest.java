package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent.RequestDone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestEndTest {
  private final TestNode engine = node(Optional.empty(), "[engine:other]", TestNode.Kind.CONTAINER);
  private final TestNode begun = node(Optional.of(engine), "/[t:begun]", TestNode.Kind.TEST);
  private final TestNode idle = node(Optional.of(engine), "/[t:idle]", TestNode.Kind.TEST);
  private final UnitProgress progress =
      UnitProgress.ofNew(
          new Unit(
              1,
              "A",
              new Unit.Selection(List.of("A"), List.of(), List.of(), List.of(), List.of()),
              Unit.Weight.unknown(1),
              false));

  @Test
  void aTestThatWasStartedAndHasNoEndIsAnErrorWhateverItsEngine() {
    progress.tests().describe(List.of(engine, begun, idle), true);
    progress.tests().start(engine);
    progress.tests().start(begun);
    progress.tests().finish(engine, new Outcome.Passed());

    RequestEnd end = RequestEnd.of(progress, new RequestDone(1, Optional.empty(), Map.of()));

    assertThat(end.verdicts()).extracting(Finished::node).containsExactly(begun);
    assertThat(end.verdicts().get(0).outcome()).isInstanceOf(Outcome.NotRun.class);
    assertThat(end.unaccounted()).containsExactly(idle);
  }

  @Test
  void aTestThatHasBegunIsOwedAnEndOfItsOwnThoughItsContainerFailed() {
    progress.tests().describe(List.of(engine, begun, idle), true);
    progress.tests().start(begun);
    progress.tests().finish(engine, new Outcome.Errored(Optional.empty()));

    RequestEnd end = RequestEnd.of(progress, new RequestDone(1, Optional.empty(), Map.of()));

    assertThat(end.verdicts()).extracting(Finished::node).containsExactly(begun);
    assertThat(end.unaccounted()).isEmpty();
  }

  @Test
  void aTestThatBeginsAfterItsContainerFailedIsOwedAnEndOfItsOwn() {
    progress.tests().describe(List.of(engine, begun, idle), true);
    progress.tests().finish(engine, new Outcome.Errored(Optional.empty()));
    progress.tests().start(begun);

    assertThat(progress.tests().owed()).containsExactly(begun);
    assertThat(progress.tests().finish(begun, new Outcome.Passed())).isTrue();
    assertThat(progress.tests().finish(begun, new Outcome.Passed())).isFalse();
    assertThat(progress.tests().owed()).isEmpty();
  }

  @Test
  void aContainerThatWasSkippedStandsForWhatIsSkippedBelowItButNotForWhatRuns() {
    progress.tests().describe(List.of(engine, begun, idle), true);
    progress.tests().finish(engine, new Outcome.Skipped("all of it"));
    progress.tests().start(begun);

    assertThat(progress.tests().finish(idle, new Outcome.Skipped("this too"))).isFalse();
    assertThat(progress.tests().finish(begun, new Outcome.Skipped("in the end"))).isTrue();
  }

  @Test
  void differentCollectionsAreOneErrorWithAReadableDiff() {
    UnitProgress slice = UnitProgress.ofRest(progress.unit(), List.of(begun, idle), false);
    slice.tests().describe(List.of(engine, begun), true);
    slice.tests().start(begun);
    slice.tests().finish(begun, new Outcome.Passed());

    RequestEnd end = RequestEnd.of(slice, new RequestDone(1, Optional.empty(), Map.of()));

    assertThat(end.verdicts()).extracting(Finished::node).containsExactly(idle);
    assertThat(((Outcome.NotRun) end.verdicts().get(0).outcome()).reason())
        .startsWith("Not run: one worker had described it")
        .contains("did not find it", "Not found: /[t:idle].", "volley.nosplit");
  }

  private static TestNode node(Optional<TestNode> parent, String part, TestNode.Kind kind) {
    return new TestNode(
        parent.map(TestNode::uniqueId).orElse("") + part,
        parent,
        kind,
        new TestNode.Source.Other(),
        part,
        part,
        false);
  }
}
