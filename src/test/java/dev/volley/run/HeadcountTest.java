package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import dev.volley.run.Headcount.Room;
import java.util.List;
import java.util.Map;
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
    assertThat(Headcount.decide(new Room(cores, 100), OptionalDouble.of(work), start).workers())
        .isEqualTo(workers);
  }

  @Test
  void startsOneForEachCoreWhereNothingIsKnown() {
    Headcount headcount = Headcount.decide(new Room(4, 100), OptionalDouble.empty(), 0.7);

    assertThat(headcount)
        .isEqualTo(new Headcount(4, 16, "4 workers: 4 cores, time of the tests not known yet"));
  }

  @Test
  void saysWhyThereAreNotMore() {
    assertThat(Headcount.decide(new Room(2, 9), OptionalDouble.of(0.9), 0.7).reason())
        .isEqualTo("1 worker: 2 cores, 0.9 s expected, one more would save 0.5 s and cost 0.7 s");
    assertThat(Headcount.decide(new Room(8, 2), OptionalDouble.of(60), 0.7))
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

  @Test
  void takesWhatIsNotKnownForTheMeanOfTheRest() {
    Map<String, Double> known = Map.of("A", 2.0, "B", 4.0);

    assertThat(Headcount.work(candidates("A", "B", "C"), forecast(known))).hasValue(9);
    assertThat(Headcount.work(candidates("A", "C", "D"), forecast(known))).isEmpty();
    assertThat(Headcount.work(List.of(), forecast(known))).isEmpty();
  }

  static List<Candidate> candidates(String... names) {
    return List.of(names).stream().map(HeadcountTest::candidate).toList();
  }

  private static Candidate candidate(String name) {
    return new Candidate(name, 1000, "");
  }

  static Forecast forecast(Map<String, Double> known) {
    return new Forecast() {
      @Override
      public Weight weight(Candidate candidate) {
        Double seconds = known.get(candidate.className());
        return seconds == null ? Forecast.NONE.weight(candidate) : Weight.ofSeconds(seconds);
      }

      @Override
      public OptionalDouble seconds(TestNode test) {
        return OptionalDouble.empty();
      }

      @Override
      public boolean failedBefore(String className) {
        return false;
      }

      @Override
      public boolean standsApart(String className) {
        return false;
      }

      @Override
      public Map<String, Double> fixtureSeconds() {
        return Map.of();
      }
    };
  }
}
