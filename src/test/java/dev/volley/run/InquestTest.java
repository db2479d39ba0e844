package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerEvent.Gone;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquestTest {
  private static final Evidence EVIDENCE =
      new Evidence(
          new WorkerId(1), 4711, new Gone(new WorkerExit.Code(3), ""), Optional.empty(), "");

  private static Aftermath diedBeforeDescription(String... classes) {
    Selection selection =
        new Selection(List.of(classes), List.of(), List.of(), List.of(), List.of());
    Unit unit = new Unit(1, classes[0] + " and more", selection, Weight.unknown(1), false);
    UnitProgress progress = UnitProgress.ofNew(unit);
    return Aftermath.of(progress, EVIDENCE, node -> 0);
  }

  @Test
  void looksForWhoeverKillsInDiscoveryByClassesWithWhatIsNestedInThem() {
    Aftermath aftermath = diedBeforeDescription("p.A", "p.A$Inner", "p.B", "p.A$Other");

    assertThat(aftermath.leftovers().stream().map(left -> left.selection().classNames()).toList())
        .isEqualTo(List.of(List.of("p.A", "p.A$Inner", "p.A$Other"), List.of("p.B")));
    assertThat(aftermath.verdicts()).isEmpty();
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
