package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Scope;
import dev.volley.model.Outcome;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Dynamic;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Rules;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A crasher runs once, or as often as was asked, and the rest of its unit runs: whatever decides
 * what runs where.
 */
class CrashersTest {
  private static final int WORKERS = 3;
  private static final Rules RULES =
      new Rules(
          List.of(new Rules.Limit(TestSet.parse("limited"), 1)),
          List.of(new Rules.Heavy(TestSet.parse("heavy"), 2)),
          List.of(TestSet.parse("dedicated")));

  private final ScriptedSuite suite = new ScriptedSuite();
  private final ScriptedWorkers workers = new ScriptedWorkers(suite, 7);

  static Stream<Arguments> everyStrategyAndUnit() {
    return Arrays.stream(StrategyName.values())
        .flatMap(
            strategy -> Arrays.stream(UnitName.values()).map(unit -> Arguments.of(strategy, unit)));
  }

  @ParameterizedTest
  @MethodSource("everyStrategyAndUnit")
  void isNotRunAgainAndTheRestOfItsUnitIs(StrategyName strategy, UnitName unit) {
    int killers = fill(Act.KILL);

    Played played = play(strategy, unit, 0);

    int copies = strategy == StrategyName.EACH ? WORKERS : 1;
    assertThat(workers.deaths).isEqualTo(killers * copies);
    assertOutcomes(played, copies, Outcome.Crashed.class);
  }

  @ParameterizedTest
  @MethodSource("everyStrategyAndUnit")
  void isRunAgainAsOftenAsAsked(StrategyName strategy, UnitName unit) {
    int killers = fill(Act.KILL);

    Played played = play(strategy, unit, 2);

    int copies = strategy == StrategyName.EACH ? WORKERS : 1;
    assertThat(workers.deaths).isEqualTo(3 * killers * copies);
    assertOutcomes(played, copies, Outcome.Crashed.class);
  }

  @ParameterizedTest
  @MethodSource("everyStrategyAndUnit")
  void hasTheOutcomeOfTheRunThatItSurvived(StrategyName strategy, UnitName unit) {
    int killers = fill(Act.KILL_UNLESS_ALONE);

    Played played = play(strategy, unit, 1);

    int copies = strategy == StrategyName.EACH ? WORKERS : 1;
    assertThat(workers.deaths).isEqualTo(killers * copies);
    assertOutcomes(played, copies, Outcome.Passed.class);
    assertThat(played.end.red()).isFalse();
    assertThat(played.warnings())
        .filteredOn(each -> each.contains("rerunCrashes is 1"))
        .hasSize(killers * copies);
  }

  @Test
  void aDeathAfterItHasRunAgainIsBlamedOnItsClassWithoutRunningThatAgain() {
    ScriptedClass c =
        suite
            .add("C", Trait.KILLS_AFTER_ALL)
            .test("one", Act.PASS)
            .test("killer", Act.KILL_UNLESS_ALONE)
            .invoked(1);

    Played played = play(StrategyName.LOAD, UnitName.AUTO, 1);

    String invocation = ScriptedSuite.classNode(c).uniqueId() + "/[class-template-invocation:#1]";
    assertThat(played.outcomes().get(invocation + "/[method:one()]"))
        .containsExactly(new Outcome.Passed());
    assertThat(played.outcomes().get(invocation + "/[method:killer()]"))
        .containsExactly(new Outcome.Passed());
    assertThat(played.outcomes().get(invocation))
        .hasSize(1)
        .hasOnlyElementsOfType(Outcome.Crashed.class);
    // Once while the killer ran, once after it had run again.
    assertThat(workers.deaths).isEqualTo(2);
  }

  @Test
  void aContainerThatEndedItsJvmTwiceIsNotRunOnceMore() {
    ScriptedClass c =
        suite
            .add("C")
            .factory(
                "f",
                Dynamic.test(Act.PASS),
                new Dynamic(Act.KILL, Optional.of(List.of(Dynamic.test(Act.PASS)))),
                Dynamic.test(Act.PASS));

    Played played = play(StrategyName.LOAD, UnitName.AUTO, 5);

    String factory = ScriptedSuite.methodNode(c, c.methods().get(0)).uniqueId();
    assertThat(played.outcomes().get(factory + "/[dynamic-test:#1]"))
        .containsExactly(new Outcome.Passed());
    assertThat(played.outcomes().get(factory + "/[dynamic-container:#2]"))
        .hasSize(1)
        .hasOnlyElementsOfType(Outcome.Crashed.class);
    assertThat(played.outcomes().get(factory + "/[dynamic-test:#3]"))
        .containsExactly(new Outcome.Passed());
    assertThat(workers.deaths).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("everyStrategyAndUnit")
  void isKilledWhereItNeverEndsOfItself(StrategyName strategy, UnitName unit) {
    fill(Act.HANG_IN_EXIT);

    Played played = play(strategy, unit, 0);

    assertOutcomes(played, strategy == StrategyName.EACH ? WORKERS : 1, Outcome.Crashed.class);
    assertThat(played.warnings())
        .filteredOn(each -> each.contains("ended with"))
        .isNotEmpty()
        .allMatch(each -> each.contains("a kill by Volley") && each.contains("System.exit was"));
  }

  @Test
  void theBreakerStopsDeathsWithoutAnEnd() {
    for (int i = 0; i < 20; i++) {
      suite.add("C" + i, Trait.KILLS_BEFORE_ALL).test("one", Act.PASS);
    }

    Played played =
        play(
            StrategyName.LOAD,
            UnitName.CLASS,
            new DeathLimits(OptionalInt.of(1000), OptionalInt.of(2), 0));

    // One in each lane may be on its way when the second death is found.
    assertThat(workers.forked()).isLessThanOrEqualTo(2 * WORKERS + 2);
    assertThat(played.outcomes().values().stream().flatMap(List::stream))
        .filteredOn(Outcome.NotRun.class::isInstance)
        .map(outcome -> ((Outcome.NotRun) outcome).reason())
        .anyMatch(reason -> reason.contains("maxConsecutiveCrashes"));
  }

  @Test
  void noRestartLeavesTheRestToTheLiving() {
    int killers = 0;
    for (int i = 0; i < 6; i++) {
      suite.add("C" + i).test("one", i == 2 ? Act.KILL : Act.PASS).test("two", Act.PASS);
      killers += i == 2 ? 1 : 0;
    }

    Played played =
        play(
            StrategyName.LOAD,
            UnitName.CLASS,
            new DeathLimits(OptionalInt.of(0), OptionalInt.empty(), 0));

    assertThat(workers.forked()).isEqualTo(WORKERS);
    assertThat(workers.deaths).isEqualTo(killers);
    assertOutcomes(played, 1, Outcome.Crashed.class);
  }

  private Played play(StrategyName strategy, UnitName unit, int reruns) {
    return play(strategy, unit, new DeathLimits(OptionalInt.of(1000), OptionalInt.empty(), reruns));
  }

  private Played play(StrategyName strategy, UnitName unit, DeathLimits limits) {
    Scheduling scheduling =
        new Scheduling(
            strategy,
            Optional.empty(),
            unit,
            Optional.empty(),
            RULES,
            Optional.empty(),
            Scope.EVERYTHING);
    return Played.play(suite, workers, WORKERS, scheduling, limits);
  }

  /** Classes of every kind with one killer each; returns how many killers. */
  private int fill(Act killer) {
    List<List<Trait>> kinds =
        List.of(
            List.of(),
            List.of(Trait.DIVISIBLE),
            List.of(Trait.IN_GROUP),
            List.of(Trait.IN_GROUP, Trait.DIVISIBLE),
            List.of(Trait.LOCKS_A),
            List.of(Trait.LOCKS_A, Trait.LOCKS_B, Trait.DIVISIBLE),
            List.of(Trait.READS_A),
            List.of(Trait.LIMITED),
            List.of(Trait.HEAVY),
            List.of(Trait.DEDICATED),
            List.of(Trait.ISOLATED),
            List.of(Trait.ALONE));
    for (int i = 0; i < kinds.size(); i++) {
      ScriptedClass c = suite.add("pack" + i % 3 + ".C" + i, kinds.get(i).toArray(Trait[]::new));
      for (int test = 0; test < 8; test++) {
        c.test(test == 4 ? "killer" : "test" + test, test == 4 ? killer : Act.PASS);
      }
    }
    suite.add("Parameterized").parameterized("p", Act.PASS, killer, Act.PASS);
    return kinds.size() + 1;
  }

  private void assertOutcomes(Played played, int copies, Class<? extends Outcome> ofKillers) {
    Map<String, List<Outcome>> outcomes = played.outcomes();
    for (ScriptedClass c : suite.classes()) {
      for (ScriptedSuite.Method m : c.methods()) {
        if (m.invocations().isEmpty()) {
          boolean kills = m.act() != Act.PASS;
          assertThat(outcomes.get(ScriptedSuite.methodNode(c, m).uniqueId()))
              .as("%s.%s", c.name(), m.name())
              .hasSize(copies)
              .hasOnlyElementsOfType(kills ? ofKillers : Outcome.Passed.class);
        } else {
          for (int i = 1; i <= m.invocations().get().size(); i++) {
            assertThat(outcomes.get(ScriptedSuite.invocationNode(c, m, i).uniqueId()))
                .as("%s#%d", c.name(), i)
                .hasSize(copies)
                .hasOnlyElementsOfType(i == 2 ? ofKillers : Outcome.Passed.class);
          }
        }
      }
    }
    assertThat(played.end.problems()).isEmpty();
    assertThat(played.leasedAtEnd).isEmpty();
  }
}
