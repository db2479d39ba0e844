package dev.volley.schedule;

import static dev.volley.schedule.Units.drain;
import static dev.volley.schedule.Units.fill;
import static dev.volley.schedule.Units.idle;
import static dev.volley.schedule.Units.next;
import static dev.volley.schedule.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserStrategyTest {
  private static final Vacancy VACANCY = idle(1, 1);

  private final List<String> warnings = new ArrayList<>();

  /** Gives out the last first; each fault is a subclass. */
  static class LastFirst implements Strategy {
    final Deque<Unit> units = new ArrayDeque<>();

    @Override
    public void add(Unit unit) {
      units.push(unit);
    }

    @Override
    public Optional<Unit> next(Vacancy vacancy) {
      return Optional.ofNullable(units.poll());
    }

    @Override
    public int waiting() {
      return units.size();
    }
  }

  private Strategy guarded(Strategy strategy) {
    return Strategies.guarded(strategy, Map.of(), warnings::add);
  }

  private void goesOnUnderBalanced(Strategy guarded, String fault) {
    assertThat(drain(guarded, VACANCY)).containsExactly(1, 2, 3);
    assertThat(guarded.waiting()).isZero();
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("UserStrategyTest$", fault, "'balanced'");
  }

  @Test
  void oneThatBehavesIsObeyed() {
    Strategy guarded = guarded(new LastFirst());
    fill(guarded, 3);

    assertThat(next(guarded, VACANCY)).isEqualTo(3);
    guarded.add(unit(4, 1));
    assertThat(drain(guarded, VACANCY)).containsExactly(4, 2, 1);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatItGetsBackItMayGiveOutAgain() {
    Strategy guarded = guarded(new LastFirst());
    fill(guarded, 3);
    Unit taken = guarded.next(VACANCY).orElseThrow();
    guarded.add(taken);

    assertThat(drain(guarded, VACANCY)).containsExactly(3, 2, 1);
    assertThat(warnings).isEmpty();
  }

  @Test
  void oneThatThrowsWhenAskedIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                throw new IllegalStateException("no idea");
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "threw java.lang.IllegalStateException: no idea from next");
  }

  @Test
  void oneThatThrowsWhenGivenAUnitIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public void add(Unit unit) {
                throw new NoClassDefFoundError("gone");
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "threw java.lang.NoClassDefFoundError: gone from add");
  }

  @Test
  @SuppressWarnings({"NullAway", "OptionalAssignedToNull", "ReturnsNullOptional"})
  void oneThatReturnsNullIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                return null;
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "returned null from next");
  }

  @Test
  void oneThatGivesOutAStrangeUnitIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                return Optional.of(unit(-9, 1));
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "gave out u-9, which it was never given");
  }

  @Test
  void oneThatChangesAUnitIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                return Optional.of(unit(2, 77));
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "gave out u2, which it was never given");
  }

  @Test
  void oneThatGivesOutAUnitTwiceIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                return Optional.of(units.getLast());
              }

              @Override
              public int waiting() {
                return 2;
              }
            });
    fill(guarded, 3);

    goesOnUnderBalanced(guarded, "gave out u1, which it had given out already");
  }

  @Test
  void oneThatMiscountsIsDismissedAndWhatItGaveOutCounts() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public int waiting() {
                return 17;
              }
            });
    fill(guarded, 3);

    assertThat(drain(guarded, VACANCY)).containsExactly(3, 1, 2);
    assertThat(warnings).singleElement().asString().contains("says that 17 units wait, but 2 do");
  }

  @Test
  void oneThatLetsTheRunStandStillIsDismissed() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public Optional<Unit> next(Vacancy vacancy) {
                return Optional.empty();
              }
            });
    fill(guarded, 3);
    assertThat(guarded.next(VACANCY)).isEmpty();
    assertThat(warnings).isEmpty();

    guarded.stalled();

    goesOnUnderBalanced(guarded, "gave no worker any of the 3 units that wait");
  }

  @Test
  void itCannotLetAWorkerEndWhileUnitsWait() {
    Strategy guarded =
        guarded(
            new LastFirst() {
              @Override
              public int waitingFor(Vacancy vacancy) {
                return 0;
              }
            });
    fill(guarded, 3);

    assertThat(guarded.waitingFor(VACANCY)).isEqualTo(3);
  }
}
