package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.ExitCall;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatTest {
  private final List<String> commands = new ArrayList<>();
  private final Seat seat =
      new Seat(new WorkerId(1), 1, 1, new RecordedWorker(commands), changed -> {});

  private UnitProgress assign(int request) {
    Selection selection =
        new Selection(List.of("C" + request), List.of(), List.of(), List.of(), List.of());
    UnitProgress progress =
        UnitProgress.ofNew(new Unit(request, "C" + request, selection, Weight.unknown(1), false));
    seat.assign(progress);
    return progress;
  }

  @Test
  void hearsTheUnitThatRunsWhereOneBeforeItWasTakenBackAndTheAnswerIsLate() {
    UnitProgress first = assign(1);
    assign(2);
    first.begin(Instant.EPOCH);
    seat.recall();
    seat.drop(first);
    UnitProgress third = assign(3);

    third.begin(Instant.EPOCH);

    assertThat(commands).containsExactly("assign 1", "assign 2", "take back 2", "assign 3");
    assertThat(seat.current()).contains(third);
  }

  @Test
  void asksForAUnitBackOnlyWhereAnotherRunsBeforeIt() {
    UnitProgress first = assign(1);
    first.begin(Instant.EPOCH);
    seat.recall();

    assertThat(seat.isRecalling()).isFalse();
    assertThat(commands).containsExactly("assign 1");
  }

  @Test
  void hasRoomForOneToRunAndOneToHoldOnceItIsReady() {
    assertThat(seat.hasRoom(2)).isFalse();
    seat.saidReady();
    assertThat(seat.hasRoom(1)).isTrue();
    assign(1);
    assertThat(seat.hasRoom(1)).isFalse();
    assertThat(seat.hasRoom(2)).isTrue();
    assign(2);
    assertThat(seat.hasRoom(2)).isFalse();
  }

  @Test
  void isGivenNothingOnceSomethingHasCalledSystemExit() {
    seat.saidReady();
    assertThat(seat.isIdle()).isTrue();

    seat.exiting(new ExitCall("left behind", List.of()));

    assertThat(seat.isIdle()).isFalse();
    assertThat(seat.hasRoom(2)).isFalse();
  }
}
