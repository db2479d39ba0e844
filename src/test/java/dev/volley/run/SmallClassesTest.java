package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Scope;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.Unit;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import dev.volley.schedule.Rules;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.TestSet;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Classes that history knows to be small, and what becomes of them in a session. */
class SmallClassesTest extends SessionStage {
  private final KnownClasses known = new KnownClasses();

  private ScriptedClass add(String name, double seconds, Trait... traits) {
    known.add(name, seconds);
    return suite.add(name, traits).test("one", Act.PASS);
  }

  private void addSmall(int count) {
    for (int i = 0; i < count; i++) {
      add("B" + i, 0.01);
    }
  }

  private static Scheduling scheduling(Optional<Strategy> own, Rules rules) {
    return new Scheduling(
        StrategyName.BALANCED,
        own,
        UnitName.AUTO,
        Optional.empty(),
        rules,
        Optional.empty(),
        Scope.EVERYTHING);
  }

  private Played play(int workers) {
    return play(workers, Scheduling.plain(StrategyName.BALANCED, UnitName.AUTO));
  }

  private Played play(int count, Scheduling scheduling) {
    return Played.play(suite, workers, count, scheduling, known);
  }

  /** The classes of each unit that was given out, a unit a line. */
  private static List<String> given(Played played) {
    List<String> given = new ArrayList<>();
    for (RunEvent event : played.events) {
      if (event instanceof RunEvent.Assigned assigned) {
        Unit unit = assigned.unit();
        given.add(String.join(" ", unit.selection().classNames()));
      }
    }
    return given;
  }

  private static void assertAllPassedOnce(Played played, int tests) {
    assertThat(played.outcomes()).hasSize(tests);
    assertThat(played.outcomes().values())
        .allSatisfy(outcomes -> assertOnly(outcomes, Outcome.Passed.class));
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void smallOnesShareARequestAfterTheLongOne() {
    add("A", 0.04);
    add("Long", 2);
    for (int i = 0; i < 9; i++) {
      add("B" + i, 0.04);
    }

    Played played = play(1);

    assertThat(given(played)).containsExactly("Long", "A B0", "B1 B2", "B3 B4", "B5 B6", "B7 B8");
    assertAllPassedOnce(played, 11);
    assertThat(played.settled()).doesNotHaveDuplicates().hasSize(11);
  }

  @Test
  void aUnitOfSmallOnesTakesAFifthOfASecondAtMost() {
    for (int i = 0; i < 100; i++) {
      add("B" + i, 0.06);
    }

    Played played = play(2);

    assertThat(given(played)).hasSize(34).allMatch(names -> names.split(" ", -1).length <= 3);
  }

  @Test
  void whatIsNotKnownHasARequestOfItsOwn() {
    suite.add("New").test("one", Act.PASS);
    known.addUnknown("New");
    addSmall(8);

    assertThat(given(play(1))).contains("New");
  }

  @Test
  void oneThatNeedsALockNowTakesItsUnitApart() {
    addSmall(7);
    add("C", 0.01, Trait.LOCKS_A);

    Played played = play(1);

    assertThat(given(played)).contains("B6 C", "B6", "C");
    assertAllPassedOnce(played, 8);
    assertThat(played.settled()).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void oneThatHistoryKnowsToLockStandsAlone() {
    addSmall(8);
    add("C", 0.01, Trait.LOCKS_A);
    known.locking("C", "a");

    assertThat(given(play(1))).contains("C").noneMatch(names -> names.endsWith(" C"));
  }

  @Test
  void oneThatFailsBesideOthersIsLookedAtByItself() {
    addSmall(8);
    known.add("F", 0.01);
    ScriptedClass failing = suite.add("F").test("one", Act.FAIL_BESIDE_WORKERS);

    Played played = play(2);

    assertOnly(outcomes(played, failing, 0), Outcome.Failed.class);
    assertThat(played.end.apart()).containsExactly("F");
    assertThat(given(played)).last().isEqualTo("F");
  }

  @Test
  void aDeathTakesNoneOfTheOthersAlong() {
    addSmall(8);
    known.add("K", 0.01);
    ScriptedClass killer = suite.add("K").test("one", Act.KILL);
    add("Z", 0.01);

    Played played = play(1);

    assertThat(outcomes(played, killer, 0)).hasSize(1).noneMatch(Outcome.Passed.class::isInstance);
    assertThat(played.outcomes()).hasSize(10);
    assertThat(played.end.problems()).isEmpty();
  }

  @Test
  void whereTestsHaveRulesEachClassStandsAlone() {
    addSmall(8);
    Rules rules = new Rules(List.of(), List.of(), List.of(TestSet.parse("slow")));

    Played played = play(1, scheduling(Optional.empty(), rules));

    assertThat(given(played)).hasSize(8);
  }

  @Test
  void underAStrategyOfTheUsersOwnEachClassStandsAlone() {
    addSmall(8);
    Scheduling own = scheduling(Optional.of(Strategies.of(StrategyName.LOAD)), Rules.NONE);

    assertThat(given(play(1, own))).hasSize(8);
  }
}
