package dev.volley.schedule;

import static dev.volley.schedule.Units.busy;
import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.next;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalancedTest {
  private static final Vacancy W1 = idle(1, 2);
  private static final Vacancy W2 = idle(2, 2);

  private final Strategy balanced =
      Strategies.of(
          StrategyName.BALANCED, Map.of("A", 4.0, "B", 4.0, "only one", Double.POSITIVE_INFINITY));

  @Test
  void theLongestGoesFirstAndEqualOnesByNumber() {
    balanced.add(unit(1, 5));
    balanced.add(unit(4, 9));
    balanced.add(unit(3, 5));

    assertThat(drain(balanced, W1)).containsExactly(4, 1, 3);
  }

  @Test
  void theUnknownGoesFirstAndItsLargestFileFirst() {
    balanced.add(unit(1, 500));
    balanced.add(unit(2, Weight.unknown(10), "", 0));
    balanced.add(unit(3, Weight.unknown(20), "", 0));
    balanced.add(unit(4, 500));

    assertThat(drain(balanced, W1)).containsExactly(3, 2, 1, 4);
  }

  @Test
  void whatIsLongerThanAWorkersShareOfTheKnownWaitsForNothingUnknown() {
    balanced.add(unit(1, Weight.unknown(10), "", 0));
    balanced.add(unit(2, 60));
    balanced.add(unit(3, 20));
    balanced.add(unit(4, 20));

    assertThat(next(balanced, W1)).as("60 of 100 s, two workers").isEqualTo(2);
    assertThat(next(balanced, W2)).as("20 of 40 s").isEqualTo(1);
    assertThat(drain(balanced, W2)).containsExactly(3, 4);
  }

  @Test
  void whatSleepsGoesOutBesideWhatComputes() {
    for (int i = 1; i <= 6; i++) {
      balanced.add(unit(i, 10));
    }
    balanced.add(unit(7, Weight.ofSeconds(9, 0.1), "", 0));
    balanced.add(unit(8, Weight.ofSeconds(8, 0.1), "", 0));

    assertThat(next(balanced, W1)).as("the first to sleep").isEqualTo(7);
    assertThat(next(balanced, W2)).as("one sleeps").isEqualTo(1);
    assertThat(next(balanced, W2)).as("one sleeps").isEqualTo(2);
    assertThat(next(balanced, W1)).as("who slept goes on with that").isEqualTo(8);
    assertThat(drain(balanced, W1)).containsExactly(3, 4, 5, 6);
  }

  @Test
  void whatSleepsIsSpreadOverTheRunWhereItIsMuch() {
    for (int i = 1; i <= 4; i++) {
      balanced.add(unit(i, Weight.ofSeconds(10, 0.1), "", 0));
      balanced.add(unit(4 + i, 10));
    }
    List<Integer> first = new ArrayList<>();
    for (int lane = 1; lane <= 4; lane++) {
      first.add(next(balanced, idle(lane, 4)));
    }

    assertThat(first).containsExactly(1, 2, 5, 6);
  }

  @Test
  void whoIsGoneSleepsNoMore() {
    for (int i = 1; i <= 6; i++) {
      balanced.add(unit(i, 10));
    }
    balanced.add(unit(7, Weight.ofSeconds(9, 0.1), "", 0));
    balanced.add(unit(8, Weight.ofSeconds(8, 0.1), "", 0));
    next(balanced, W1);

    balanced.gone(W1.worker());

    assertThat(next(balanced, W2)).isEqualTo(8);
  }

  @Test
  void whatComesBackTakesItsPlaceAgain() {
    balanced.add(unit(1, 5));
    balanced.add(unit(2, 9));
    next(balanced, W1);
    balanced.add(unit(3, 7));

    assertThat(drain(balanced, W1)).containsExactly(3, 1);
  }

  @Test
  void largerGroupsGoFirst() {
    balanced.add(unit(1, 9));
    balanced.add(unit(2, 5, "A"));
    balanced.add(unit(3, 1, "A"));

    assertThat(drain(balanced, W1)).as("5 + 1 + 4 for the fixture").containsExactly(2, 1, 3);
  }

  @Test
  void aGroupOfASingleTestNeverDeadlocks() {
    balanced.add(unit(1, 0.1, "only one"));
    balanced.add(unit(2, 0.1, "A"));
    balanced.add(unit(3, 0.1, "B"));

    assertThat(drain(balanced, W2)).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void twoGroupsStayApart() {
    for (int i = 1; i <= 4; i++) {
      balanced.add(unit(i, 1, i % 2 == 0 ? "A" : "B"));
    }

    assertThat(next(balanced, W1)).isEqualTo(1);
    assertThat(next(balanced, W2)).isEqualTo(2);
    assertThat(next(balanced, W2)).isEqualTo(4);
    assertThat(next(balanced, W1)).isEqualTo(3);
  }

  @Test
  void groupNamesOfAnyCharactersAreTheirOwn() {
    balanced.add(unit(1, 1, "a@[b] ü"));
    balanced.add(unit(2, 1, "a@[b]"));
    balanced.add(unit(3, 1, "a@[b] ü"));

    assertThat(next(balanced, W1)).isEqualTo(1);
    assertThat(next(balanced, W2)).isEqualTo(2);
    assertThat(next(balanced, W1)).isEqualTo(3);
  }

  @Test
  void whoHasTheFixtureIsPreferredWhileOtherUnitsWait() {
    balanced.add(unit(1, 50, "A"));
    balanced.add(unit(2, 50, "A"));
    balanced.add(unit(3, 1));

    assertThat(next(balanced, W1)).isEqualTo(1);
    assertThat(next(balanced, W2)).isEqualTo(3);
  }

  @Test
  void theFixturesAWorkerSaysItHasCountAsIts() {
    balanced.add(unit(1, 1, "A"));
    balanced.add(unit(2, 3));

    Vacancy warm = new Vacancy(new WorkerId(5), 1, 2, false, Set.of("A"));
    assertThat(next(balanced, warm)).isEqualTo(2);
    assertThat(next(balanced, warm)).isEqualTo(1);
  }

  @Test
  void whoIdlesJoinsWhereThatEndsSooner() {
    for (int i = 1; i <= 6; i++) {
      balanced.add(unit(i, 1, "A"));
    }

    assertThat(next(balanced, W1)).isEqualTo(1);
    assertThat(next(balanced, W2)).as("five seconds wait, four the move costs").isEqualTo(2);
    assertThat(next(balanced, idle(3, 3))).as("a third would lose").isZero();
  }

  @Test
  void whoIdlesJoinsNothingThatItsOwnerEndsSooner() {
    for (int i = 1; i <= 5; i++) {
      balanced.add(unit(i, 1, "A"));
    }
    next(balanced, W1);

    assertThat(next(balanced, W2)).isZero();
    assertThat(drain(balanced, W1)).containsExactly(2, 3, 4, 5);
  }

  @Test
  void nothingIsOpenedOrJoinedAhead() {
    balanced.add(unit(1, 50, "A"));
    balanced.add(unit(2, 50, "A"));
    balanced.add(unit(3, 50, "B"));
    next(balanced, W1);

    assertThat(next(balanced, busy(2, 2))).isZero();
    assertThat(next(balanced, busy(1, 2))).isEqualTo(2);
    assertThat(next(balanced, busy(1, 2))).isZero();
  }

  @Test
  void anInfiniteCostBindsItsUnitsToOneWorker() {
    balanced.add(unit(1, 500, "only one"));
    balanced.add(unit(2, 500, "only one"));
    next(balanced, W1);

    assertThat(next(balanced, W2)).isZero();
    assertThat(balanced.suits(unit(2, 500, "only one"), W2)).isFalse();
    assertThat(balanced.suits(unit(2, 500, "only one"), W1)).isTrue();
  }

  @Test
  void theFixturesOfAWorkerThatIsGoneAreAnybodys() {
    balanced.add(unit(1, 1, "A"));
    balanced.add(unit(2, 1, "A"));
    next(balanced, W1);
    assertThat(next(balanced, W2)).isZero();

    balanced.gone(W1.worker());

    assertThat(next(balanced, W2)).isEqualTo(2);
  }

  @Test
  void aRunThatStandsStillForgetsWhoHasWhat() {
    balanced.add(unit(1, 1, "A"));
    balanced.add(unit(2, 1, "A"));
    next(balanced, W1);

    balanced.stalled();

    assertThat(next(balanced, W2)).isEqualTo(2);
  }

  @Test
  void whatIsHeldInAdvanceSuitsAnotherWhereTheMovePays() {
    balanced.add(unit(1, 1, "A"));
    next(balanced, W1);

    assertThat(balanced.suits(unit(2, 3, "A"), W2)).isFalse();
    assertThat(balanced.suits(unit(2, 5, "A"), W2)).isTrue();
    assertThat(balanced.suits(unit(2, 5, "A"), busy(2, 2))).isFalse();
    assertThat(balanced.suits(unit(3, 0.1), W2)).isTrue();
  }
}
