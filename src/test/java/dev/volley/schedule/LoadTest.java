package dev.volley.schedule;

import static dev.volley.schedule.Units.busy;
import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.fill;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.next;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {
  private final Strategy load = Strategies.of(StrategyName.LOAD);

  @Test
  void givesUnitsOutInTheOrderInWhichTheyCame() {
    load.add(unit(1, 5));
    load.add(unit(4, 9));
    load.add(unit(3, 5));

    assertThat(drain(load, idle(1, 1))).containsExactly(1, 4, 3);
  }

  @Test
  void theInitialBatchIsDealtInTurn() {
    fill(load, 16);

    assertThat(next(load, idle(1, 2))).isEqualTo(1);
    assertThat(next(load, idle(2, 2))).isEqualTo(2);
    assertThat(next(load, busy(1, 2))).isEqualTo(3);
    assertThat(next(load, busy(2, 2))).isEqualTo(4);
  }

  @Test
  void aWorkerThatFinishesIsRefilledByOne() {
    fill(load, 6);
    next(load, idle(1, 2));
    next(load, idle(2, 2));

    assertThat(next(load, idle(2, 2))).isEqualTo(3);
    assertThat(load.waiting()).isEqualTo(3);
  }

  @Test
  void fewerTestsThanWorkersLeaveSomeWithout() {
    fill(load, 2);

    assertThat(next(load, idle(1, 3))).isEqualTo(1);
    assertThat(next(load, idle(2, 3))).isEqualTo(2);
    assertThat(next(load, idle(3, 3))).isZero();
  }

  @Test
  void fewerThanTwoPerWorkerGoOneToEach() {
    fill(load, 3);

    assertThat(next(load, idle(1, 2))).isEqualTo(1);
    assertThat(next(load, idle(2, 2))).isEqualTo(2);
    assertThat(drain(load, busy(1, 2))).containsExactly(3);
  }

  @Test
  void aWorkerThatIsAddedGetsTheNext() {
    fill(load, 4);
    next(load, idle(1, 1));

    assertThat(next(load, idle(2, 2))).isEqualTo(2);
  }

  @Test
  void whatARemovedWorkerHadIsGivenOutAfterTheOthers() {
    fill(load, 3);
    next(load, idle(1, 2));
    load.gone(idle(1, 2).worker());
    load.add(unit(4, 1));

    assertThat(drain(load, idle(2, 2))).containsExactly(2, 3, 4);
  }
}
