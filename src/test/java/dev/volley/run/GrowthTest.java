package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The session with {@code workers=auto}: scripted workers, processor and clock. */
class GrowthTest extends SessionStage implements ProcessorTime {
  private final List<RunEvent> events = new ArrayList<>();
  private final Set<Integer> leased = new HashSet<>();
  private Instant now = Instant.EPOCH;
  private boolean alarmIsSet;

  /** Cores that each worker uses while it runs. */
  private double use;

  private int cores;
  private OptionalDouble load = OptionalDouble.empty();
  private int pulses;
  private int othersLeaveAtPulse;

  @Override
  public Optional<Duration> usedBy(long pid) {
    double seconds = use * Duration.between(Instant.EPOCH, now).toNanos() / 1e9;
    return Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }

  @Override
  public OptionalDouble machineLoad() {
    return load;
  }

  @Override
  public int cores() {
    return cores;
  }

  private Session.End play(int workers, int most, int ofThem) {
    cores = ofThem;
    Headcount headcount = new Headcount(workers, most, "as the test says");
    SessionWorld world =
        new SessionWorld(
            this.workers,
            this.workers.listener(),
            this::next,
            (delay, event) -> {
              if (event instanceof SessionEvent.PulseDue) {
                alarmIsSet = true;
              } else {
                this.workers.after(delay, event);
              }
            },
            (event, consumed) -> {
              events.add(event);
              consumed.run();
            },
            () -> now,
            Optional.of(this));
    SessionTask task =
        new SessionTask(
            "run",
            new RunRequest.Pool(workers, false),
            Scheduling.plain(StrategyName.LOAD, UnitName.CLASS),
            Forecast.NONE,
            suite.candidates().size(),
            Duration.ofSeconds(30),
            Optional.of(new Growth.Means(headcount, cores, 0.7)),
            Timing.NONE,
            Stops.NEVER,
            Retries.NONE);
    return new Session(world, task, suite.candidates(), new BuildsSlots()).run();
  }

  /** Half a second passes with every second word. */
  private SessionEvent next() {
    if (alarmIsSet && pulses++ % 2 == 0) {
      alarmIsSet = false;
      now = now.plus(ProcessorWatch.PULSE);
      if (pulses == othersLeaveAtPulse) {
        leased.removeAll(Set.of(1, 2));
      }
      return new SessionEvent.PulseDue();
    }
    return workers.get();
  }

  private List<String> decisions() {
    return events.stream()
        .filter(RunEvent.Decided.class::isInstance)
        .map(event -> ((RunEvent.Decided) event).text())
        .toList();
  }

  private void manyClasses() {
    for (int i = 0; i < 40; i++) {
      suite.add("C" + i).test("one", Act.PASS).test("two", Act.PASS);
    }
  }

  /** Slots of a build that may have several modules. */
  private final class BuildsSlots implements Slots {
    @Override
    public int lease() {
      int slot = 1;
      while (!leased.add(slot)) {
        slot++;
      }
      return slot;
    }

    @Override
    public OptionalInt tryLease(int budget) {
      return leased.size() < budget ? OptionalInt.of(lease()) : OptionalInt.empty();
    }

    @Override
    public void release(int slot) {
      leased.remove(slot);
    }
  }

  @Test
  void startsMoreWhereThoseThatRunSleepUpToTheMost() {
    manyClasses();
    use = 0.1;

    Session.End end = play(2, 4, 2);

    assertThat(end.problems()).isEmpty();
    assertThat(workers.forked()).isEqualTo(4);
    assertThat(decisions())
        .containsExactly(
            "as the test says",
            "1 more worker: the 2 that run use 0.2 of 2 cores, and units wait",
            "1 more worker: the 3 that run use 0.3 of 2 cores, and units wait");
    assertThat(leased).isEmpty();
    assertThat(end.shares().ofAll().orElseThrow()).isBetween(0.05, 0.2);
  }

  @Test
  void tellsOfEachClassThatRanLongEnoughInWhatShareOfItsTimeItComputed() {
    ScriptedSuite.ScriptedClass sleeper = suite.add("Sleeper");
    for (int i = 0; i < 20; i++) {
      sleeper.test("test" + i, Act.PASS);
    }
    use = 0.1;

    Session.End end = play(1, 1, 2);

    assertThat(end.shares().byLabel()).containsOnlyKeys("Sleeper");
    assertThat(end.shares().byLabel().get("Sleeper")).isBetween(0.09, 0.11);
  }

  @Test
  void beginsWithMoreThanCoresWhereThatWasDecided() {
    manyClasses();
    use = 0.1;

    play(4, 4, 2);

    assertThat(workers.forked()).isEqualTo(4);
    assertThat(decisions()).containsExactly("as the test says");
    assertThat(leased).isEmpty();
  }

  @Test
  void startsNoMoreWhereTheCoresAreInUse() {
    manyClasses();
    use = 0.9;

    Session.End end = play(2, 8, 2);

    assertThat(workers.forked()).isEqualTo(2);
    assertThat(end.shares().ofAll().orElseThrow()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void startsNoMoreWhereSomebodyElseUsesTheMachine() {
    manyClasses();
    use = 0.1;
    load = OptionalDouble.of(0.95);

    play(2, 8, 2);

    assertThat(workers.forked()).isEqualTo(2);
  }

  @Test
  void countsNoneOfThemAsAReplacement() {
    manyClasses();
    use = 0.1;
    workers.deathsPerMillion = 20_000;

    Session.End end = play(1, 4, 2);

    assertThat(end.problems()).isEmpty();
    assertThat(workers.mostAlive).isLessThanOrEqualTo(4);
    assertThat(leased).isEmpty();
  }

  @Test
  void staysWithinTheBudgetOfTheBuildUntilOthersLeaveIt() {
    manyClasses();
    use = 0.9;
    Set<Integer> others = Set.of(1, 2);
    leased.addAll(others);

    play(2, 8, 2);

    assertThat(workers.forked()).isEqualTo(1);
    assertThat(leased).isEqualTo(others);
  }

  @Test
  void takesUpWhatOthersLeaveLater() {
    manyClasses();
    use = 0.9;
    leased.addAll(Set.of(1, 2));
    othersLeaveAtPulse = 5;

    play(2, 8, 2);

    assertThat(workers.forked()).isEqualTo(2);
    assertThat(leased).isEmpty();
  }
}
