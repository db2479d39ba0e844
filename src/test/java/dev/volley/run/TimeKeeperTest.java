package dev.volley.run;

import static dev.volley.run.TimedWorkers.FOR_EVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Candidate;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.run.TimedWorkers.Lasting;
import dev.volley.run.TimedWorkers.TimedClass;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions in which time is what the alarm says; a tick is a second here, or a twentieth. */
class TimeKeeperTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<RunEvent> events = new ArrayList<>();
  private TimedWorkers workers = new TimedWorkers();

  private static Lasting lasts(String name, int ticks) {
    return new Lasting(name, ticks, false);
  }

  private static Lasting hangs(String name) {
    return new Lasting(name, FOR_EVER, false);
  }

  private static Lasting sleeps(String name) {
    return new Lasting(name, FOR_EVER, true);
  }

  private static TimeLimits limits(Duration slow, Duration test, Duration type, Duration run) {
    return new TimeLimits(new TimeLimits.Each(slow, test, type), List.of(), run, NONE);
  }

  private static TimeLimits testTimeout() {
    return limits(NONE, LONG, NONE, NONE);
  }

  private Session.End play(int count, TimeLimits limits, TimedClass... suite) {
    return play(count, limits, new TimedWorkers(suite));
  }

  private Session.End play(int count, TimeLimits limits, TimedWorkers with) {
    workers = with;
    SessionWorld world =
        new SessionWorld(
            workers,
            workers.listener(),
            workers,
            workers,
            (event, consumed) -> {
              events.add(event);
              consumed.run();
            },
            () -> Instant.EPOCH,
            Optional.empty());
    SessionTask task =
        new SessionTask(
            "run",
            new RunRequest.Pool(count, false),
            Scheduling.plain(StrategyName.LOAD, UnitName.AUTO),
            Forecast.NONE,
            100,
            Duration.ofSeconds(30),
            Optional.empty(),
            new Timing(limits, Path.of("timeouts"), workers::isStopped),
            Stops.NEVER,
            Retries.NONE);
    List<Candidate> candidates =
        workers.suite().stream().map(each -> new Candidate(each.name(), 1)).toList();
    return new Session(world, task, candidates, new CountingSlots()).run();
  }

  private List<Outcome> outcomes(TestNode node) {
    return events.stream()
        .filter(RunEvent.OnWorker.class::isInstance)
        .map(event -> ((RunEvent.OnWorker) event).event())
        .filter(Finished.class::isInstance)
        .map(Finished.class::cast)
        .filter(finished -> finished.node().equals(node))
        .map(Finished::outcome)
        .toList();
  }

  private Outcome outcome(TimedClass type, String test) {
    Lasting lasting =
        type.tests().stream().filter(each -> each.name().equals(test)).findFirst().orElseThrow();
    List<Outcome> found = outcomes(type.node(lasting));
    assertThat(found).as(test).hasSize(1);
    return found.get(0);
  }

  private String timedOut(TimedClass type, String test) {
    Outcome outcome = outcome(type, test);
    assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
    return ((Outcome.TimedOut) outcome).evidence();
  }

  private List<String> warnings() {
    return events.stream()
        .filter(RunEvent.Warning.class::isInstance)
        .map(event -> ((RunEvent.Warning) event).text())
        .toList();
  }

  private static final Outcome PASSED = new Outcome.Passed();

  @Test
  void blamesATestThatIgnoresItsInterruptAndLetsTheRestGoOnElsewhere() {
    TimedClass a = TimedClass.of("A", lasts("before", 1), hangs("hangs"), lasts("after", 1));
    TimedClass b = TimedClass.of("B", lasts("one", 1));

    Session.End end = play(1, testTimeout(), a, b);

    assertThat(timedOut(a, "hangs"))
        .startsWith("Timed out: it ran for 1 min, and testTimeout allows 1 min.")
        .contains("at acme.hangs()(Foo.java:1)")
        .contains("Evidence: timeouts")
        .contains("threads-1.txt")
        .contains("killed with all that it had started");
    assertThat(outcome(a, "before")).isEqualTo(PASSED);
    assertThat(outcome(a, "after")).isEqualTo(PASSED);
    assertThat(outcome(b, "one")).isEqualTo(PASSED);
    assertThat(workers.said).containsExactly("evidence w1", "interrupt w1", "kill w1");
    assertThat(workers.forked()).isEqualTo(2);
    assertThat(end.problems()).isEmpty();
    assertThat(end.red()).isTrue();
  }

  @Test
  void keepsTheWorkerWhereTheInterruptEndsTheTest() {
    TimedClass a = TimedClass.of("A", sleeps("sleeps"), lasts("after", 1));

    play(1, testTimeout(), a);

    assertThat(timedOut(a, "sleeps"))
        .contains("Interrupted, it ended with ")
        .contains("InterruptedException");
    assertThat(outcome(a, "after")).isEqualTo(PASSED);
    assertThat(workers.said).containsExactly("evidence w1", "interrupt w1", "kill children w1");
    assertThat(workers.forked()).isEqualTo(1);
  }

  @Test
  void asksFromOutsideWhereTheWorkerDoesNotAnswerAndKillsIt() {
    TimedClass a = TimedClass.of("A", hangs("hangs"), lasts("after", 1));
    TimedWorkers silent = new TimedWorkers(a);
    silent.deaf = Set.of(1);

    play(1, testTimeout(), silent);

    assertThat(timedOut(a, "hangs")).contains("Its JVM did not say what its threads do");
    assertThat(outcome(a, "after")).isEqualTo(PASSED);
    assertThat(workers.said).containsExactly("evidence w1", "signal w1", "kill w1");
  }

  @Test
  void blamesOnlyTheTestOverItsLimitWhereSeveralRunAtOnce() {
    TimedClass a =
        new TimedClass("A", true, 0, List.of(hangs("hangs"), lasts("quick", 1), lasts("long", 55)));
    TimeLimits some =
        new TimeLimits(
            new TimeLimits.Each(NONE, NONE, NONE),
            List.of(
                new TimeLimits.ForSome(
                    TestSet.parse("A#hangs"),
                    Optional.empty(),
                    Optional.of(Duration.ofSeconds(20)),
                    Optional.empty(),
                    Optional.empty())),
            NONE,
            NONE);

    play(1, some, a);

    assertThat(timedOut(a, "hangs")).contains("testTimeout allows 20 s");
    assertThat(outcome(a, "quick")).isEqualTo(PASSED);
    assertThat(outcome(a, "long")).isEqualTo(PASSED);
    assertThat(workers.forked()).isEqualTo(2);
  }

  @Test
  void doesNotAgeAWorkerThatIsStopped() {
    TimedClass a = TimedClass.of("A", lasts("one", 30));
    TimedWorkers halted = new TimedWorkers(a);
    halted.stoppedUntil = Map.of(1, 500);

    Session.End end = play(1, limits(NONE, LONG, NONE, LONG), halted);

    assertThat(outcome(a, "one")).isEqualTo(PASSED);
    assertThat(workers.said).isEmpty();
    assertThat(workers.ticks).isGreaterThan(500);
    assertThat(end.problems()).isEmpty();
  }

  @Test
  void replacesEveryWorkerThatItKillsItself() {
    List<Lasting> hanging = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      hanging.add(hangs("hangs" + i));
    }
    TimedClass a = new TimedClass("A", false, 0, hanging);

    play(1, testTimeout(), a);

    for (Lasting each : hanging) {
      timedOut(a, each.name());
    }
    assertThat(workers.forked()).isEqualTo(12);
  }

  @Test
  void tellsOfASlowTestWithItsStackAndAgainWhenThatHasDoubled() {
    TimedClass a = TimedClass.of("A", lasts("slow", 100));

    play(1, limits(Duration.ofSeconds(20), NONE, NONE, NONE), a);

    assertThat(outcome(a, "slow")).isEqualTo(PASSED);
    assertThat(warnings()).hasSize(3);
    assertThat(warnings().get(0))
        .startsWith("Slow: A.slow() has been running for 20 s on worker w1.")
        .contains("at acme.slow()");
    assertThat(warnings().get(1)).contains("40 s");
    assertThat(warnings().get(2)).contains("1 min 20 s");
  }

  @Test
  void endsAClassThatHangsBeforeItsTestsAndDoesNotRunThem() {
    TimedClass a = new TimedClass("A", false, FOR_EVER, List.of(lasts("one", 1)));
    TimedClass b = TimedClass.of("B", lasts("one", 1));

    play(1, limits(NONE, NONE, LONG, NONE), a, b);

    assertThat(outcomes(a.node())).hasSize(1).first().isInstanceOf(Outcome.TimedOut.class);
    assertThat(outcome(a, "one")).isInstanceOf(Outcome.NotRun.class);
    assertThat(outcome(b, "one")).isEqualTo(PASSED);
  }

  @Test
  void blamesTheTestThatRunsWhenTheTimeOfItsClassIsUp() {
    TimedClass a = TimedClass.of("A", lasts("quick", 40), hangs("hangs"), lasts("after", 1));

    play(1, limits(NONE, NONE, LONG, NONE), a);

    assertThat(outcome(a, "quick")).isEqualTo(PASSED);
    assertThat(timedOut(a, "hangs")).startsWith("Timed out: its class A ran for 1 min, and class");
    assertThat(outcome(a, "after")).isInstanceOf(Outcome.NotRun.class);
  }

  @Test
  void stopsTheWholeRunWithEvidenceAndSkipsWhatHasNotRun() {
    TimedClass a = TimedClass.of("A", lasts("quick", 1), hangs("hangs"), lasts("after", 1));
    TimedClass b = TimedClass.of("B", lasts("one", 1));
    TimedClass c = TimedClass.of("C", lasts("one", 1));

    Session.End end = play(1, limits(NONE, NONE, NONE, LONG), a, b, c);

    assertThat(timedOut(a, "hangs")).contains("the whole run took 1 min, and runTimeout allows");
    assertThat(outcome(a, "quick")).isEqualTo(PASSED);
    assertThat(outcome(a, "after")).isInstanceOf(Outcome.Skipped.class);
    assertThat(outcomes(BlamedNode.ofClass("B")))
        .containsExactly(
            new Outcome.Skipped(
                "Not run: the time of the whole run was used up, runTimeout allows 1 min."));
    assertThat(outcomes(BlamedNode.ofClass("C"))).hasSize(1);
    assertThat(end.problems()).hasSize(1);
    assertThat(end.problems().get(0))
        .isEqualTo(
            "The run was stopped, since runTimeout allows 1 min: 1 worker was still running a test,"
                + " and 3 tests and classes were not run. Evidence: timeouts");
    assertThat(workers.said).containsExactly("evidence w1", "kill w1");
  }

  @Test
  void stopsARunOfWhichNoWorkerEverBecomesReady() {
    TimedWorkers unready = new TimedWorkers(TimedClass.of("A", lasts("one", 1)));
    unready.neverReady = Set.of(1, 2);

    Session.End end = play(2, limits(NONE, NONE, NONE, LONG), unready);

    assertThat(end.problems())
        .containsExactly(
            "The run was stopped, since runTimeout allows 1 min: no worker was ready by then, and no"
                + " test ran.");
    assertThat(workers.said).containsExactly("kill w1", "kill w2");
  }

  private static TimeLimits together(String tests) {
    TimeLimits.ForSome some =
        new TimeLimits.ForSome(
            TestSet.parse(tests),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LONG));
    return new TimeLimits(new TimeLimits.Each(NONE, NONE, NONE), List.of(some), NONE, NONE);
  }

  @Test
  void endsSomeTestsWhenTheTimeThatTheyHaveTogetherIsUpAndRunsTheOthers() {
    TimedClass a = TimedClass.of("AIT", lasts("one", 40));
    TimedClass b = TimedClass.of("BIT", lasts("one", 10), sleeps("hangs"), lasts("after", 1));
    TimedClass c = TimedClass.of("CIT", lasts("one", 1));
    TimedClass d = TimedClass.of("D", lasts("one", 500));

    Session.End end = play(1, together("*IT"), a, b, c, d);

    assertThat(outcome(a, "one")).isEqualTo(PASSED);
    assertThat(outcome(b, "one")).isEqualTo(PASSED);
    assertThat(timedOut(b, "hangs"))
        .startsWith("Timed out: the tests '*IT' ran for 1 min in all, which is what runTimeout");
    Outcome notRun =
        new Outcome.NotRun(
            "Not run: the tests '*IT' ran for 1 min in all, which is what runTimeout allows them.");
    assertThat(outcome(b, "after")).isEqualTo(notRun);
    assertThat(outcome(c, "one")).isEqualTo(notRun);
    assertThat(outcome(d, "one")).isEqualTo(PASSED);
    assertThat(end.problems()).isEmpty();
    assertThat(workers.said)
        .containsExactly("evidence w1", "interrupt w1", "kill children w1", "kill w1");
  }

  @Test
  void takesOutOfAUnitWhatHasNoTimeLeftAndRunsTheRest() {
    TimedClass a = TimedClass.of("A", sleeps("slowOne"), lasts("other", 1));
    TimedClass b = TimedClass.of("B", lasts("slowOne", 1), lasts("other", 1), lasts("third", 1));

    play(1, together("*#slow*"), a, b);

    timedOut(a, "slowOne");
    assertThat(outcome(a, "other")).isEqualTo(PASSED);
    assertThat(outcome(b, "slowOne")).isInstanceOf(Outcome.NotRun.class);
    assertThat(outcome(b, "other")).isEqualTo(PASSED);
    assertThat(outcome(b, "third")).isEqualTo(PASSED);
    assertThat(workers.said).containsExactly("evidence w1", "interrupt w1", "kill children w1");
  }

  @Test
  void countsTheTimeOfSomeTestsOnceHoweverManyOfThemRun() {
    TimedClass a = TimedClass.of("AIT", lasts("one", 50));
    TimedClass b = TimedClass.of("BIT", lasts("one", 50));

    play(2, together("*IT"), a, b);

    assertThat(outcome(a, "one")).isEqualTo(PASSED);
    assertThat(outcome(b, "one")).isEqualTo(PASSED);
  }

  @Test
  void countsSurefiresLimitFromTheFirstClassOn() {
    TimedClass a = TimedClass.of("A", hangs("hangs"));

    Session.End end = play(1, new TimeLimits(TimeLimits.NONE.all(), List.of(), NONE, LONG), a);

    assertThat(timedOut(a, "hangs")).contains("forkedProcessTimeoutInSeconds allows 1 min");
    assertThat(end.problems())
        .singleElement()
        .asString()
        .startsWith("There was a timeout in the fork. The run was stopped, since ");
    assertThat(end.timeout()).isTrue();
  }

  @Test
  void asksForNoTickWhereThereIsNoLimit() {
    TimedClass a = TimedClass.of("A", lasts("one", 0));

    play(1, TimeLimits.NONE, a);

    assertThat(outcome(a, "one")).isEqualTo(PASSED);
    assertThat(workers.ticks).isZero();
  }
}
