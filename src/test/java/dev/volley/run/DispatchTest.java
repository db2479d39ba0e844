package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.fork.Worker;
import dev.volley.model.RunEvent;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.Needs;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.StrategyName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private final List<String> commands = new ArrayList<>();
  private final EventLog log =
      (event, consumed) -> {
        if (event instanceof RunEvent.Assigned assigned) {
          commands.add(assigned.worker() + " gets " + assigned.unit().label());
        }
      };
  private final Ledger ledger = new Ledger(log, () -> Instant.EPOCH);
  private final Pool pool =
      new Pool(
          (worker, slot, listener) -> new Recording(worker, commands),
          (worker, event, consumed) -> {},
          new Slots() {
            @Override
            public int lease() {
              return 1;
            }

            @Override
            public void release(int slot) {}
          },
          (delay, event) -> {},
          Duration.ZERO,
          new WarmUps(Integer.MAX_VALUE));
  private final WaitingRoom room =
      new WaitingRoom(
          Strategies.of(StrategyName.BALANCED), new LockTable(Map.of()), ledger, () -> 1000);
  private final Dispatch dispatch = new Dispatch(room, ledger, pool, 2);

  private record Recording(WorkerId id, List<String> said) implements Worker {
    @Override
    public void assign(Unit unit, boolean granted) {}

    @Override
    public void grant(int request) {}

    @Override
    public void takeBack(int request) {
      said.add(id + " gives back " + request);
    }

    @Override
    public void end() {
      said.add(id + " ends");
    }

    @Override
    public void kill(String why) {}
  }

  private Seat readyWorker() {
    Seat seat = pool.seat(pool.fork()).orElseThrow();
    seat.saidReady();
    return seat;
  }

  private UnitProgress add(int request, double weight, boolean alone) {
    Selection selection =
        new Selection(List.of("C" + request), List.of(), List.of(), List.of(), List.of());
    UnitProgress progress =
        UnitProgress.ofNew(
            new Unit(request, "C" + request, selection, Weight.ofSeconds(weight / 100), alone));
    dispatch.add(progress);
    return progress;
  }

  private void done(Seat seat, UnitProgress progress) {
    seat.drop(progress);
    ledger.close(progress);
  }

  @Test
  void feedsEveryoneThatIdlesBeforeAnyoneHoldsAUnitInAdvance() {
    readyWorker();
    readyWorker();
    for (int i = 1; i <= 5; i++) {
      add(i, 10 - i, false);
    }

    dispatch.feed();

    assertThat(commands).containsExactly("w1 gets C1", "w2 gets C2", "w1 gets C3", "w2 gets C4");
    assertThat(dispatch.waiting()).isEqualTo(1);
  }

  @Test
  void asksForWhatIsHeldInAdvanceWhereSomebodyIdlesAndNothingWaits() {
    Seat first = readyWorker();
    UnitProgress one = add(1, 3, false);
    add(2, 2, false);
    dispatch.feed();
    one.begin(Instant.EPOCH);
    commands.clear();

    readyWorker();
    dispatch.feed();

    assertThat(commands).containsExactly("w1 gives back 2");
    assertThat(first.isRecalling()).isTrue();
  }

  @Test
  void endsWhoIdlesWhereNothingWaitsAndNothingIsHeld() {
    Seat first = readyWorker();
    UnitProgress one = add(1, 3, false);
    dispatch.feed();
    one.begin(Instant.EPOCH);
    readyWorker();
    commands.clear();

    dispatch.feed();
    assertThat(commands).as("while the first may still be cut").isEmpty();
    room.acquire(one, Needs.NOTHING, first.id());
    dispatch.feed();
    assertThat(commands).containsExactly("w2 ends");

    done(first, one);
    dispatch.feed();
    assertThat(commands).containsExactly("w2 ends", "w1 ends");
  }

  @Test
  void givesAUnitThatMustBeAloneToAWorkerThatHasRunEmptyAndNothingBesideIt() {
    Seat first = readyWorker();
    UnitProgress one = add(1, 3, false);
    dispatch.feed();
    one.begin(Instant.EPOCH);
    UnitProgress suspect = add(2, 1, true);
    add(3, 9, false);

    dispatch.feed();
    assertThat(commands).containsExactly("w1 gets C1");

    done(first, one);
    dispatch.feed();
    assertThat(commands).containsExactly("w1 gets C1", "w1 gets C2");

    done(first, suspect);
    dispatch.feed();
    assertThat(commands).endsWith("w1 gets C3");
  }
}
