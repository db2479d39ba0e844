package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategyTest {
  private static final Vacancy VACANCY = new Vacancy(new WorkerId(1), 1, 1, true, Set.of());

  private static Unit unit(int request, double weight) {
    Selection nothing = new Selection(List.of(), List.of(), List.of(), List.of(), List.of());
    return new Unit(request, "u" + request, nothing, Weight.ofSeconds(weight), false);
  }

  private static List<Integer> drain(Strategy strategy) {
    List<Integer> out = new ArrayList<>();
    int left = strategy.waiting();
    for (Optional<Unit> next = strategy.next(VACANCY);
        next.isPresent();
        next = strategy.next(VACANCY)) {
      out.add(next.get().request());
      assertThat(strategy.waiting()).isEqualTo(--left);
    }
    return out;
  }

  private static Strategy filled(StrategyName name) {
    Strategy strategy = Strategy.of(name);
    strategy.add(unit(1, 5));
    strategy.add(unit(4, 9));
    strategy.add(unit(3, 5));
    strategy.add(unit(2, Double.MAX_VALUE));
    return strategy;
  }

  @Test
  void loadGivesUnitsOutInTheOrderInWhichTheyCame() {
    assertThat(drain(filled(StrategyName.LOAD))).containsExactly(1, 4, 3, 2);
  }

  @Test
  void balancedGivesTheHeaviestOutFirstAndEqualOnesByNumber() {
    assertThat(drain(filled(StrategyName.BALANCED))).containsExactly(2, 4, 1, 3);
  }

  @Test
  void aUnitThatComesBackTakesItsPlaceAgain() {
    Strategy balanced = filled(StrategyName.BALANCED);
    balanced.next(VACANCY);
    balanced.add(unit(5, 7));
    assertThat(drain(balanced)).containsExactly(4, 5, 1, 3);
  }

  @Test
  void nothingWaitsInAnEmptyOne() {
    for (StrategyName name : StrategyName.values()) {
      assertThat(Strategy.of(name).next(VACANCY)).isEmpty();
      assertThat(Strategy.of(name).waiting()).isZero();
    }
  }
}
