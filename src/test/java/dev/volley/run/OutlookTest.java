package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.schedule.UnitName;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private final KnownClasses known = new KnownClasses().add("A", 2).add("B", 4);

  @Test
  void takesWhatIsNotKnownForTheMeanOfTheRest() {
    assertThat(known.addUnknown("C").outlook().work()).hasValue(9);
    assertThat(known.addUnknown("D").outlook().work()).hasValue(12);
    assertThat(known.addUnknown("E").outlook().work()).isEmpty();
    assertThat(new KnownClasses().outlook().work()).isEmpty();
  }

  @Test
  void countsAFixtureOnceForAllThatNeedIt() {
    known.needing("A", "spring:1").needing("B", "spring:1").costing("spring:1", 5);

    assertThat(known.outlook().work()).hasValue(11);
    assertThat(known.add("C", 1).needing("C", "never built").outlook().work()).hasValue(15);
  }

  @Test
  void knowsWhatNoNumberOfWorkersShortens() {
    assertThat(known.outlook().longest()).isEqualTo(4);
    assertThat(known.cut("B").outlook().longest()).isEqualTo(2);
    assertThat(Outlook.of(known.candidates(), UnitName.CLASS, known).longest()).isEqualTo(4);
    assertThat(Outlook.of(known.candidates(), UnitName.METHOD, known).longest()).isZero();
  }

  @Test
  void workersThatWouldMeetInOneFixturePayForItAgain() {
    known.needing("A", "spring:1").costing("spring:1", 5).cut("A").cut("B");

    Outlook outlook = known.outlook();

    assertThat(outlook.makespan(1, 4)).isEqualTo(11);
    assertThat(outlook.makespan(3, 4)).as("one on A, two on B").isEqualTo(11 / 3.0);
    assertThat(outlook.makespan(4, 4)).as("one more sets it up").isEqualTo(5 + 11 / 4.0);
  }

  @Test
  void aCoreComputesNoFasterForManyWorkers() {
    Outlook outlook = known.cut("A").cut("B").computing(0.5).outlook();

    assertThat(outlook.makespan(2, 2)).isEqualTo(3);
    assertThat(outlook.makespan(4, 2)).isEqualTo(1.5);
    assertThat(outlook.makespan(8, 2)).isEqualTo(1.5);
  }
}
