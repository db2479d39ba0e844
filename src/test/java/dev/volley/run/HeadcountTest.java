package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.run.Headcount.Room;
import dev.volley.schedule.UnitName;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountTest {
  private static final long GIB = 1L << 30;

  @ParameterizedTest(name = "{0} cores, {1} s, start {2} s: {3} workers")
  @CsvSource({
    "8, 3, 0.7, 2",
    "8, 3, 0.2, 4",
    "2, 0.9, 0.7, 1",
    "2, 12, 0.7, 2",
    "1, 500, 0.7, 1",
    "8, 0, 0.7, 1"
  })
  void startsOneMoreOnlyWhereItSavesMoreThanItCosts(
      int cores, double work, double start, int workers) {
    assertThat(Headcount.decide(new Room(cores, 100), outlook(work, start)).workers())
        .isEqualTo(workers);
  }

  private static Outlook outlook(double work, double start) {
    return new Outlook(OptionalDouble.of(work), 0, 1, start, Double.POSITIVE_INFINITY, 0);
  }

  @Test
  void startsOneForEachCoreWhereNothingIsKnown() {
    Headcount headcount =
        Headcount.decide(new Room(4, 100), Outlook.of(List.of(), UnitName.AUTO, Forecast.NONE));

    assertThat(headcount)
        .isEqualTo(new Headcount(4, 16, "4 workers: 4 cores, time of the tests not known yet"));
  }

  @Test
  void saysWhyThereAreNotMore() {
    assertThat(Headcount.decide(new Room(2, 9), outlook(0.9, 0.7)).reason())
        .isEqualTo("1 worker: 2 cores, 0.9 s expected, one more would save 0.5 s and cost 0.7 s");
    assertThat(Headcount.decide(new Room(8, 2), outlook(60, 0.7)))
        .isEqualTo(new Headcount(2, 2, "2 workers: 8 cores, memory for 2, 60.0 s expected"));
  }

  @Test
  void hasNoMoreWorkersThanMemoryHolds() {
    MachineLimits machine = new MachineLimits(8, 4 * GIB);

    assertThat(Room.of(machine, List.of("-Xmx1g", "-Xmx1792m")).byMemory()).isEqualTo(2);
    assertThat(Room.of(machine, List.of("-XX:MaxHeapSize=768M")).byMemory()).isEqualTo(4);
    assertThat(Room.of(machine, List.of("-XX:MaxRAMPercentage=43.75")).byMemory()).isEqualTo(2);
    assertThat(Room.of(machine, List.of("-Xmx99999999999999t")).byMemory()).isEqualTo(1);
    assertThat(Room.of(machine, List.of("-Xms64m")).byMemory()).isEqualTo(3);
  }

  @Test
  void countsADefaultHeapForAGibibyteAtMost() {
    assertThat(Room.of(new MachineLimits(32, 128 * GIB), List.of()).byMemory()).isEqualTo(102);
    assertThat(Room.of(new MachineLimits(32, 0), List.of()).most()).isEqualTo(128);
  }

  /** Commons Lang's: of 98 seconds one class sleeps 79, and its tests are independent. */
  @Test
  void startsMoreThanCoresWhereHistoryKnowsThatWorkersSleep() {
    KnownClasses known = new KnownClasses().add("Sleeps", 79).add("Computes", 19).computing(0.26);

    Headcount whole = Headcount.decide(new Room(2, 100), known.outlook());
    known.cut("Sleeps");
    Headcount cut = Headcount.decide(new Room(2, 100), known.outlook());

    assertThat(cut.workers()).isEqualTo(4);
    assertThat(cut.reason())
        .isEqualTo("4 workers: 2 cores, 98.0 s expected, workers compute 26 % of their time");
    assertThat(whole.reason())
        .as("nobody could shorten what stays whole")
        .isEqualTo("2 workers: 2 cores, 98.0 s expected, one more would save 0.0 s and cost 0.7 s");
  }

  @ParameterizedTest(name = "workers compute {0} of their time: {1} of them on 2 cores")
  @CsvSource({"0, 4", "0.3, 4", "0.55, 3", "0.7, 3", "0.75, 2", "1, 2", "1.6, 2"})
  void startsNoMoreThanLeaveACoreIdle(double share, int workers) {
    KnownClasses known = new KnownClasses().add("A", 30).add("B", 30).cut("A").cut("B");

    assertThat(Headcount.decide(new Room(2, 100), known.computing(share).outlook()).workers())
        .isEqualTo(workers);
  }

  @Test
  void startsNoMoreThanMemoryHoldsHoweverMuchTheySleep() {
    KnownClasses known = new KnownClasses().add("A", 60).cut("A").computing(0);

    assertThat(Headcount.decide(new Room(2, 3), known.outlook()).workers()).isEqualTo(3);
  }

  @Test
  void startsNoneThatWouldBuildAgainWhatCostsMoreThanItSaves() {
    KnownClasses known = new KnownClasses();
    for (int i = 0; i < 6; i++) {
      known.add("C" + i, 1).needing("C" + i, "spring:1").cut("C" + i);
    }

    known.costing("spring:1", 1);
    assertThat(Headcount.decide(new Room(2, 100), known.outlook()).workers()).isEqualTo(2);
    known.costing("spring:1", 10);
    assertThat(Headcount.decide(new Room(2, 100), known.outlook()).reason())
        .isEqualTo("1 worker: 2 cores, 16.0 s expected, one more would save 0.0 s and cost 0.7 s");
  }
}
