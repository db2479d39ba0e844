package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private static final WorkerId W1 = new WorkerId(1);

  private final Ledger ledger = new Ledger((event, consumed) -> {}, () -> Instant.EPOCH);
  private final WaitingRoom room =
      new WaitingRoom(
          Strategies.of(StrategyName.LOAD), new LockTable(Map.of()), ledger, () -> 1000);

  private static UnitProgress unit(int request, Weight weight) {
    Selection selection =
        new Selection(List.of("C" + request), List.of(), List.of(), List.of(), List.of());
    return UnitProgress.ofNew(new Unit(request, "C" + request, selection, weight, false));
  }

  private void next() {
    Vacancy vacancy = new Vacancy(W1, 1, 2, true, Set.of());
    Seat seat = new Seat(W1, 1, 1, new RecordedWorker(new ArrayList<>()), changed -> {});
    assertThat(room.next(seat, vacancy)).isPresent();
  }

  @Test
  void doesNotKnowHowLongTheRestTakesWhereOneIsUnknown() {
    room.add(unit(1, Weight.ofSeconds(3)));
    assertThat(room.remainingSeconds()).hasValue(3);

    room.add(unit(2, Weight.unknown(7)));
    assertThat(room.remainingSeconds()).isEmpty();
  }

  @Test
  void knowsNoMoreOfTheRestBecauseAUnitWasGivenBackAndOutAgain() {
    UnitProgress recalled = unit(1, Weight.unknown(7));
    recalled.recall();
    room.add(recalled.renumbered(2));
    next();
    room.add(unit(3, Weight.unknown(7)));

    assertThat(room.remainingSeconds()).isEmpty();
  }
}
