package dev.volley.schedule;

import static dev.volley.schedule.Units.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.schedule.RunOrder.Choice;
import dev.volley.schedule.RunOrder.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RunOrderTest {
  private static final List<Unit> UNITS =
      List.of(named(1, 2, "b.B"), named(2, 9, "c.C"), named(3, 5, "a.A"), named(4, 7, "d.D"));
  private static final Predicate<String> FAILED = List.of("a.A", "d.D")::contains;
  private static final String CLASS_ORDER = "junit.jupiter.testclass.order.default";
  private static final String SEED = "junit.jupiter.execution.order.random.seed";

  private static Choice parse(String text) {
    return RunOrder.parse(text, OptionalLong.empty(), () -> 42, "surefire");
  }

  private static List<Integer> numbers(RunOrder order, List<Unit> units) {
    return order.units(units, FAILED).stream().map(Unit::request).toList();
  }

  private static List<Integer> numbers(String text) {
    return numbers(parse(text).order().orElseThrow(), UNITS);
  }

  @Test
  void ordersUnits() {
    assertThat(numbers("alphabetical")).containsExactly(3, 1, 2, 4);
    assertThat(numbers("reversealphabetical")).containsExactly(4, 2, 1, 3);
    assertThat(numbers("filesystem")).containsExactly(1, 2, 3, 4);
    assertThat(numbers("balanced")).containsExactly(1, 2, 3, 4);
    assertThat(numbers("failedfirst")).containsExactly(4, 3, 2, 1);
  }

  @Test
  void ordersClasses() {
    List<Candidate> found = List.of(new Candidate("b.B", 1), new Candidate("a.A", 1));

    assertThat(new RunOrder(Rule.ALPHABETICAL, 0).classes(found, FAILED))
        .extracting(Candidate::className)
        .containsExactly("a.A", "b.B");
    assertThat(new RunOrder(Rule.FAILEDFIRST, 0).classes(found, FAILED))
        .extracting(Candidate::className)
        .containsExactly("a.A", "b.B");
  }

  @Test
  void aSeedMeansTheSameInWhateverOrderClassesWereFound() {
    RunOrder random = new RunOrder(Rule.RANDOM, 7);
    List<Unit> otherwise = List.of(UNITS.get(3), UNITS.get(1), UNITS.get(0), UNITS.get(2));

    assertThat(numbers(random, otherwise))
        .isEqualTo(numbers(random, UNITS))
        .containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(numbers(new RunOrder(Rule.RANDOM, 1), UNITS))
        .isNotEqualTo(numbers(new RunOrder(Rule.RANDOM, 2), UNITS));
  }

  @Test
  void theSeedOfARandomOrderIsPrinted() {
    Choice choice = parse("random");

    assertThat(choice.order()).contains(new RunOrder(Rule.RANDOM, 42));
    assertThat(choice.sentences())
        .containsExactly(
            "Tests will run in random order. To reproduce ordering use flag"
                + " -Dsurefire.runOrder.random.seed=42");
  }

  @Test
  void aGivenSeedIsKept() {
    assertThat(RunOrder.parse("Random", OptionalLong.of(3), () -> 42, "failsafe"))
        .satisfies(choice -> assertThat(choice.order()).contains(new RunOrder(Rule.RANDOM, 3)))
        .satisfies(
            choice ->
                assertThat(choice.sentences().get(0))
                    .endsWith("-Dfailsafe.runOrder.random.seed=3"));
  }

  @Test
  void ofSeveralTheFirstCounts() {
    Choice choice = parse("failedfirst, alphabetical");

    assertThat(choice.order()).contains(new RunOrder(Rule.FAILEDFIRST, 0));
    assertThat(choice.sentences())
        .containsExactly(
            "Of runOrder 'failedfirst, alphabetical' the first counts: failedfirst, as under"
                + " Surefire.");
  }

  @Test
  void noneGivenIsNone() {
    assertThat(parse(" ").order()).isEmpty();
  }

  @Test
  void refusesAnUnknownOrder() {
    assertThatThrownBy(() -> parse("alphabetical,hourly"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There's no RunOrder with the name hourly. Allowed for the parameter 'runOrder'"
                + " (property 'surefire.runOrder'): alphabetical, reversealphabetical, random,"
                + " failedfirst, balanced, filesystem.");
  }

  @Test
  void anOrderOfTheUsersTurnsBalancedIntoLoadAndNothingElse() {
    RunOrder alphabetical = new RunOrder(Rule.ALPHABETICAL, 0);

    assertThat(alphabetical.strategy(StrategyName.BALANCED)).isEqualTo(StrategyName.LOAD);
    assertThat(alphabetical.strategy(StrategyName.WORKSTEAL)).isEqualTo(StrategyName.WORKSTEAL);
    assertThat(new RunOrder(Rule.BALANCED, 0).strategy(StrategyName.BALANCED))
        .isEqualTo(StrategyName.BALANCED);
  }

  @Test
  void jupiterIsConfiguredAlikeWithinUnits() {
    assertThat(new RunOrder(Rule.RANDOM, 5).jupiterConfiguration())
        .containsEntry(CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$Random")
        .containsEntry(SEED, "5");
    assertThat(new RunOrder(Rule.ALPHABETICAL, 0).jupiterConfiguration())
        .containsEntry(CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$ClassName");
    assertThat(new RunOrder(Rule.FILESYSTEM, 0).jupiterConfiguration()).isEmpty();
  }

  @Test
  void jupitersWellKnownClassOrderersOrderUnitsToo() {
    assertThat(RunOrder.ofJupiter(Map.of(), () -> 42))
        .isEqualTo(new Choice(Optional.empty(), List.of()));
    assertThat(
            RunOrder.ofJupiter(
                    Map.of(CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$ClassName"), () -> 42)
                .order())
        .contains(new RunOrder(Rule.ALPHABETICAL, 0));
    assertThat(
            RunOrder.ofJupiter(
                    Map.of(CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$Random", SEED, "8"),
                    () -> 42)
                .order())
        .contains(new RunOrder(Rule.RANDOM, 8));
  }

  @Test
  void aSeedOfJupitersThatIsNoNumberIsNamed() {
    Choice choice =
        RunOrder.ofJupiter(
            Map.of(CLASS_ORDER, "org.junit.jupiter.api.ClassOrderer$Random", SEED, "x"), () -> 42);

    assertThat(choice.order()).contains(new RunOrder(Rule.RANDOM, 42));
    assertThat(choice.sentences())
        .containsExactly(
            SEED + " is no whole number and has no effect: 'x'.",
            "Classes run in random order. To reproduce it, set " + SEED + "=42.");
  }

  @Test
  void otherClassOrderersAreNamed() {
    for (String orderer :
        List.of(
            "org.junit.jupiter.api.ClassOrderer$OrderAnnotation",
            "org.junit.jupiter.api.ClassOrderer$DisplayName",
            "com.acme.Mine")) {
      Choice choice = RunOrder.ofJupiter(Map.of(CLASS_ORDER, orderer), () -> 42);

      assertThat(choice.order()).isEmpty();
      assertThat(choice.sentences()).singleElement().asString().contains(orderer, "runOrder");
    }
  }
}
