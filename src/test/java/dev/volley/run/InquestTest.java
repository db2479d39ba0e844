package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerEvent.Gone;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquestTest {
  private static final Evidence EVIDENCE =
      new Evidence(
          new WorkerId(1), 4711, new Gone(new WorkerExit.Code(3), ""), Optional.empty(), "");

  private static UnitProgress unit(String... classes) {
    Selection selection =
        new Selection(List.of(classes), List.of(), List.of(), List.of(), List.of());
    return UnitProgress.ofNew(
        new Unit(1, classes[0] + " and more", selection, Weight.unknown(1), false));
  }

  private static Aftermath diedBeforeDescription(String... classes) {
    return Aftermath.of(unit(classes), EVIDENCE, node -> 0);
  }

  private static TestNode node(Optional<TestNode> parent, String part, TestNode.Kind kind) {
    String id = parent.map(above -> above.uniqueId() + "/").orElse("") + part;
    return new TestNode(id, parent, kind, new TestNode.Source.Other(), part, part, false);
  }

  @Test
  void looksForWhoeverKillsInDiscoveryByClassesWithWhatIsNestedInThem() {
    Aftermath aftermath = diedBeforeDescription("p.A", "p.A$Inner", "p.B", "p.A$Other");

    assertThat(aftermath.leftovers().stream().map(left -> left.selection().classNames()).toList())
        .isEqualTo(List.of(List.of("p.A", "p.A$Inner", "p.A$Other"), List.of("p.B")));
    assertThat(aftermath.verdicts()).isEmpty();
  }

  @Test
  void runsNothingAgainByClassWhereTestsAreOfNoClass() {
    TestNode engine = node(Optional.empty(), "[engine:files]", TestNode.Kind.CONTAINER);
    TestNode killer = node(Optional.of(engine), "[file:1]", TestNode.Kind.TEST);
    TestNode other = node(Optional.of(engine), "[file:2]", TestNode.Kind.TEST);
    UnitProgress progress = unit("p.BringsFiles", "p.HasNoTests");
    progress.tests().describe(List.of(engine, killer, other), true);
    progress.begin(Instant.EPOCH);
    progress.tests().start(engine);
    progress.tests().start(killer);

    Aftermath aftermath = Aftermath.of(progress, EVIDENCE, node -> 0);

    assertThat(aftermath.leftovers()).hasSize(1);
    Selection left = aftermath.leftovers().get(0).selection();
    assertThat(left.classNames()).isEmpty();
    assertThat(left.uniqueIds()).containsExactly(other.uniqueId());
  }

  @Test
  void blamesAClassThatKillsInDiscoveryByItself() {
    Aftermath aftermath = diedBeforeDescription("p.A", "p.A$Inner");

    assertThat(aftermath.leftovers()).isEmpty();
    assertThat(aftermath.verdicts())
        .extracting(verdict -> verdict.node().suite())
        .containsExactly("p.A", "p.A$Inner");
  }
}
