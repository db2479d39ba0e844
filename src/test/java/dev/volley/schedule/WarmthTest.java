package dev.volley.schedule;

import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.named;
import static dev.volley.schedule.Units.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WarmthTest {
  private static final Vacancy W1 = idle(1, 2);
  private static final Vacancy W2 = idle(2, 2);

  private final Strategy balanced = Strategies.of(StrategyName.BALANCED, Map.of());

  /** Gives the first worker 90 s of {@code a.time}, and the second so many of another package. */
  private void start(double seconds) {
    balanced.add(named(1, 90, "a.time.Zones"));
    assertThat(next(balanced, W1)).isEqualTo(1);
    balanced.add(named(2, seconds, "a.locks.Visitors"));
    assertThat(next(balanced, W2)).isEqualTo(2);
  }

  @Test
  void aLongClassWaitsForTheWarmWorkerThatIsAboutToBeFree() {
    start(80);
    balanced.add(named(3, 85, "a.time.Dates"));
    balanced.add(named(4, 16, "a.text.Formats"));
    balanced.add(named(5, 9, "a.text.Words"));

    assertThat(next(balanced, W2)).isEqualTo(4);
    assertThat(next(balanced, W1)).isEqualTo(3);
    assertThat(drain(balanced, W2)).containsExactly(5);
  }

  @Test
  void nobodyIdlesForIt() {
    start(80);
    balanced.add(named(3, 85, "a.time.Dates"));

    assertThat(next(balanced, W2)).isEqualTo(3);
  }

  @Test
  void itDoesNotWaitLongerThanItMaySave() {
    start(70);
    balanced.add(named(3, 85, "a.time.Dates"));
    balanced.add(named(4, 16, "a.text.Formats"));

    assertThat(next(balanced, W2)).as("20 s, of which a fifth of 85 is less").isEqualTo(3);
  }

  @Test
  void itDoesNotWaitForAWorkerThatIsLongOverdue() {
    start(110);
    balanced.add(named(3, 85, "a.time.Dates"));
    balanced.add(named(4, 16, "a.text.Formats"));
    balanced.add(named(5, 15, "a.text.Words"));
    balanced.add(named(6, 14, "a.text.Texts"));

    assertThat(next(balanced, W2)).as("20 s, which a slow machine explains").isEqualTo(4);
    assertThat(next(balanced, W2)).as("36 s").isEqualTo(5);
    assertThat(next(balanced, W2)).as("51 s, more than half of 85").isEqualTo(3);
  }

  @Test
  void whoHasRunHalfAsLongInThePackageIsWarm() {
    start(36);
    balanced.add(named(3, 46, "a.time.Clocks"));
    assertThat(next(balanced, W2)).isEqualTo(3);
    balanced.add(named(4, 85, "a.time.Dates"));
    balanced.add(named(5, 16, "a.text.Formats"));

    assertThat(next(balanced, W2)).isEqualTo(4);
  }

  @Test
  void otherPackagesAndNoneAtAllWaitForNobody() {
    balanced.add(named(1, 90, "Zones"));
    next(balanced, W1);
    balanced.add(named(2, 80, "Visitors"));
    next(balanced, W2);
    balanced.add(named(3, 85, "Dates"));
    balanced.add(named(4, 83, "a.time.Dates"));

    assertThat(drain(balanced, W2)).containsExactly(3, 4);
  }

  @Test
  void shortOnesWaitForNobody() {
    balanced.add(named(1, 0.9, "a.time.Zones"));
    next(balanced, W1);
    balanced.add(named(2, 0.8, "a.locks.Visitors"));
    next(balanced, W2);
    balanced.add(named(3, 0.9, "a.time.Dates"));
    balanced.add(named(4, 0.2, "a.text.Formats"));

    assertThat(next(balanced, W2)).isEqualTo(3);
  }

  @Test
  void whatAWorkerGaveBackHasNotWarmedIt() {
    start(80);
    balanced.add(named(3, 90, "a.time.Zones"));
    balanced.add(named(4, 16, "a.text.Formats"));

    assertThat(next(balanced, W2)).as("nobody has run it").isEqualTo(3);
  }

  @Test
  void whoIsGoneIsWaitedForNoLonger() {
    start(80);
    balanced.gone(W1.worker());
    balanced.add(named(3, 85, "a.time.Dates"));
    balanced.add(named(4, 16, "a.text.Formats"));

    assertThat(next(balanced, W2)).isEqualTo(3);
  }
}
