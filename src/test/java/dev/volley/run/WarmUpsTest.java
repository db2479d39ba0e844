package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.run.ScriptedSuite.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many workers warm up at once, by themselves and in a session. */
class WarmUpsTest extends SessionStage {
  private final WarmUps warmUps = new WarmUps(2);
  private final Seat first = seat(1);
  private final Seat second = seat(2);

  private Seat seat(int number) {
    Seat seat =
        new Seat(
            new WorkerId(number),
            number,
            number,
            new RecordedWorker(new ArrayList<>()),
            warmUps::changed);
    warmUps.changed(seat);
    return seat;
  }

  private static void give(Seat seat) {
    Selection selection = new Selection(List.of("C"), List.of(), List.of(), List.of(), List.of());
    seat.assign(UnitProgress.ofNew(new Unit(1, "C", selection, Weight.unknown(1), false)));
  }

  @Test
  void oneThatHasDescribedSomethingMakesRoom() {
    first.saidReady();
    give(first);
    assertThat(warmUps.hasRoom()).isFalse();

    first.warmedUp();

    assertThat(warmUps.hasRoom()).isTrue();
  }

  @Test
  void oneThatHasNothingToDoMakesRoomUntilItHas() {
    first.saidReady();
    assertThat(warmUps.hasRoom()).isTrue();

    give(first);

    assertThat(warmUps.hasRoom()).isFalse();
  }

  @Test
  void oneThatIsGoneMakesRoom() {
    warmUps.gone(second);

    assertThat(warmUps.hasRoom()).isTrue();
  }

  @Test
  void oneThatTakesFiveSecondsKeepsNobodyWaiting() {
    for (int pulse = 1; pulse < 10; pulse++) {
      warmUps.pulse();
    }
    assertThat(warmUps.hasRoom()).isFalse();

    warmUps.pulse();

    assertThat(warmUps.hasRoom()).isTrue();
  }

  @Test
  void aSessionStartsNoMoreAtOnceThanThereAreCoresAndAllInTheEnd() {
    for (int i = 0; i < 40; i++) {
      suite.add("C" + i).test("one", Act.PASS).test("two", Act.PASS);
    }
    workers.cores = Optional.of(2);

    Played played = Played.play(suite, workers, 6);

    int cold = 0;
    List<WorkerId> warm = new ArrayList<>();
    for (RunEvent event : played.events) {
      if (event instanceof RunEvent.WorkerReady) {
        cold++;
        assertThat(cold).isLessThanOrEqualTo(2);
      } else if (event instanceof RunEvent.OnWorker on && !warm.contains(on.worker())) {
        warm.add(on.worker());
        cold--;
      }
    }
    assertThat(workers.forked()).isEqualTo(6);
    assertThat(played.outcomes()).hasSize(80);
  }
}
