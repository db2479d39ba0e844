package dev.volley.schedule;

import static dev.volley.schedule.Units.busy;
import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.fill;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.next;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkStealTest {
  private final Strategy steal = Strategies.of(StrategyName.WORKSTEAL);

  private List<Integer> take(int lane, int lanes, int count) {
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(next(steal, idle(lane, lanes)));
    }
    return taken;
  }

  @Test
  void theInitialSplitIsInEqualConsecutiveBlocks() {
    fill(steal, 16);

    assertThat(take(1, 2, 8)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(take(2, 2, 8)).containsExactly(9, 10, 11, 12, 13, 14, 15, 16);
  }

  @Test
  void anUnevenSplitGivesTheLaterLanesOneMore() {
    fill(steal, 5);

    assertThat(take(1, 3, 1)).containsExactly(1);
    assertThat(take(2, 3, 2)).containsExactly(2, 3);
    assertThat(take(3, 3, 2)).containsExactly(4, 5);
  }

  @Test
  void fewerTestsThanWorkersLeaveOneWithout() {
    fill(steal, 2);

    assertThat(take(2, 3, 1)).containsExactly(1);
    assertThat(take(3, 3, 1)).containsExactly(2);
    assertThat(take(1, 3, 1)).containsExactly(0);
  }

  @Test
  void ofEightThatWaitFourAreStolen() {
    fill(steal, 16);
    take(2, 2, 8);

    assertThat(take(2, 2, 4)).containsExactly(5, 6, 7, 8);
    assertThat(take(1, 2, 4)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void theTailOfTheLongestBlockIsStolen() {
    fill(steal, 9);
    take(1, 3, 3);
    take(2, 3, 1);

    assertThat(take(1, 3, 2)).containsExactly(8, 9);
  }

  @Test
  void aWorkerThatIsAddedSteals() {
    fill(steal, 4);
    assertThat(take(1, 1, 1)).containsExactly(1);

    assertThat(take(2, 2, 2)).containsExactly(3, 4);
    assertThat(take(1, 2, 1)).containsExactly(2);
  }

  @Test
  void nothingIsStolenAheadWhenBlocksAreBalanced() {
    fill(steal, 4);
    take(1, 2, 2);
    take(2, 2, 1);

    assertThat(next(steal, busy(1, 2))).as("the last one of lane 2").isZero();
    assertThat(next(steal, busy(2, 2))).isEqualTo(4);
  }

  @Test
  void theLastOneIsStolenByWhoIdles() {
    fill(steal, 4);
    take(1, 2, 2);
    take(2, 2, 1);

    assertThat(next(steal, idle(1, 2))).isEqualTo(4);
  }

  @Test
  void aRemovedWorkersBlockIsStolenAndWhatItRanComesBack() {
    fill(steal, 4);
    take(1, 2, 1);
    steal.gone(idle(1, 2).worker());
    steal.add(unit(5, 1));

    assertThat(drain(steal, idle(2, 2))).containsExactlyInAnyOrder(2, 3, 4, 5);
  }

  @Test
  void whatIsAddedLaterGoesToWhoHasLeast() {
    fill(steal, 6);
    take(2, 2, 2);
    steal.add(unit(7, 1));

    assertThat(take(2, 2, 2)).containsExactly(6, 7);
  }

  @Test
  void whatIsAddedBeforeAnybodyAsksIsDealt() {
    fill(steal, 2);
    steal.add(unit(3, 1));
    steal.add(unit(4, 1));

    assertThat(take(2, 2, 2)).containsExactly(3, 4);
  }
}
