package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerLimitTest {
  @Test
  void whatIsReachedFirstCounts() {
    WorkerLimit limit = WorkerLimit.parse("10 tests,4 classes, 50% heap");

    assertThat(limit.wear(5, 1, 0)).isEqualTo(0.5);
    assertThat(limit.wear(5, 4, 0)).isEqualTo(1);
    assertThat(limit.wear(5, 4, 75)).isEqualTo(1.5);
  }

  @Test
  void withoutALimitNothingWears() {
    assertThat(WorkerLimit.parse(" ")).isEqualTo(WorkerLimit.NONE);
    assertThat(WorkerLimit.NONE.wear(1_000_000, 1000, 99)).isZero();
  }

  @Test
  void isolationNarrowsWhatIsPlacedAsAWhole() {
    assertThat(Isolation.NONE.unit(UnitName.PACKAGE)).isEqualTo(UnitName.PACKAGE);
    assertThat(Isolation.CLASS.unit(UnitName.AUTO)).isEqualTo(UnitName.CLASS);
    assertThat(Isolation.CLASS.unit(UnitName.METHOD)).isEqualTo(UnitName.METHOD);
    assertThat(Isolation.METHOD.unit(UnitName.PACKAGE)).isEqualTo(UnitName.METHOD);
  }
}
