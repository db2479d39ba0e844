package dev.volley.schedule;

import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EachTest {
  private final Strategy each = Strategies.of(StrategyName.EACH);

  @BeforeEach
  void everyLaneHasEverything() {
    for (int lane = 1; lane <= 2; lane++) {
      for (int i = 1; i <= 3; i++) {
        each.add(unit(10 * lane + i, Weight.ofSeconds(i), "", lane));
      }
    }
  }

  @Test
  void everyTestRunsOnEveryWorker() {
    assertThat(drain(each, idle(1, 2))).containsExactly(11, 12, 13);
    assertThat(each.waiting()).isEqualTo(3);
    assertThat(drain(each, idle(2, 2))).containsExactly(21, 22, 23);
    assertThat(each.waiting()).isZero();
  }

  @Test
  void aReplacementFinishesTheRemainingTestsOfTheDeadOne() {
    drain(each, idle(1, 2));
    each.gone(new WorkerId(1));
    each.add(unit(14, Weight.ofSeconds(1), "", 1));

    assertThat(drain(each, idle(2, 2))).containsExactly(21, 22, 23);
    assertThat(drain(each, new Vacancy(new WorkerId(7), 1, 2, true, Set.of()))).containsExactly(14);
  }

  @Test
  void aUnitOfNoLaneGoesToAnybody() {
    each.add(unit(5, 1));

    assertThat(drain(each, idle(2, 2))).containsExactly(21, 22, 23, 5);
    assertThat(drain(each, idle(1, 2))).containsExactly(11, 12, 13);
  }

  @Test
  void aWorkerThatHasRunEverythingCanGetNothingMore() {
    drain(each, idle(1, 2));

    assertThat(each.waitingFor(idle(1, 2))).isZero();
    assertThat(each.waitingFor(idle(2, 2))).isEqualTo(3);
  }

  @Test
  void nothingHeldForOneLaneSuitsAnother() {
    assertThat(each.suits(unit(1, Weight.ofSeconds(1), "", 2), idle(1, 2))).isFalse();
    assertThat(each.suits(unit(1, Weight.ofSeconds(1), "", 2), idle(2, 2))).isTrue();
    assertThat(each.suits(unit(1, 1), idle(1, 2))).isTrue();
  }
}
